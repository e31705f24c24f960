package dev.stemma.model;

import java.io.Serializable;
import java.util.List;

/**
 * What the members of a cluster share, with its slots.
 *
 * @param text the skeleton with a mark for each slot: <code>{{platform_url}}</code>
 * @param slots in order of their first mark
 * @param values for each slot and each member that has a value for it; by slot, then by document
 * @param sites how many sites use it
 */
public record Template(String text, List<Slot> slots, List<Value> values, int sites) {
    public Template {
        slots = List.copyOf(slots);
        values = List.copyOf(values);
    }

    /** What a slot holds. The lower-case name is what the tables show. */
    public enum Type {
        URL,
        HOST,
        EMAIL,
        DATE,
        NAME,
        COMPANY,
        ADDRESS,
        NUMBER,
        ROW,
        TEXT
    }

    /**
     * A place where members differ.
     *
     * @param name unique in the template: {@code platform_url}, {@code company}, {@code date_2}
     * @param type what it holds
     */
    public record Slot(String name, Type type) implements Serializable {}

    /**
     * What stands in a slot of one member.
     *
     * @param slot the slot's name
     * @param document the member's id
     * @param value as it stands in the member's text
     * @param leak whether it names another member's site
     */
    public record Value(String slot, String document, String value, boolean leak) {}
}
