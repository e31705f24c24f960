package dev.stemma.template;

import dev.stemma.text.Hosts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Values that name another member's site: the copy still speaks of the site it was copied from.
 *
 * <p><b>The rule.</b> A value leaks when it holds the host of another member (or its registrable domain, when that domain has
 * one site in the cluster; or its domain's own label as a word, five letters
 * and more, that makes half of the value: in a menu of brands it is a brand), the member itself is of another
 * host and domain, and no more than a quarter of the members name that site in any slot. What many members name is a
 * vendor, a platform or a parent company, not a leak. A host that only extends the member's own, or that its own extends, is
 * its own.
 */
final class Leaks {
    private static final double VENDOR = 0.25;
    private static final int MIN_LABEL = 5;

    private final List<Member> members;
    private final Map<String, Integer> ownerOfHost = new HashMap<>();
    private final Map<String, Integer> ownerOfDomain = new HashMap<>();
    private final Map<String, Integer> ownerOfLabel = new HashMap<>();
    private final List<Optional<String>> hosts = new ArrayList<>();
    private final List<Optional<String>> domains = new ArrayList<>();
    /** By value: each is asked for twice, and most members have the same in most slots. */
    private final Map<String, Set<Integer>> named = new HashMap<>();

    Leaks(List<Member> members) {
        this.members = members;
        Map<String, Set<String>> hostsOfDomain = new HashMap<>();
        for (int m = 0; m < members.size(); m++) {
            Optional<String> host = members.get(m).site().map(SlotNames::bare);
            Optional<String> domain = host.flatMap(Hosts::registrableDomain);
            hosts.add(host);
            domains.add(domain);
            if (host.isPresent()) {
                ownerOfHost.putIfAbsent(host.get(), m);
                domain.ifPresent(name -> hostsOfDomain
                        .computeIfAbsent(name, key -> new HashSet<>())
                        .add(host.get()));
            }
        }
        for (int m = 0; m < members.size(); m++) {
            int owner = m;
            domains.get(m).filter(name -> hostsOfDomain.get(name).size() == 1).ifPresent(name -> {
                ownerOfDomain.putIfAbsent(name, owner);
                String label = name.substring(0, name.indexOf('.'));
                if (label.length() >= MIN_LABEL) {
                    ownerOfLabel.putIfAbsent(label, owner);
                }
            });
        }
    }

    /** How many members name each foreign site, from all values; key: the owner's index. */
    Map<Integer, Set<Integer>> namers(List<Named> values) {
        Map<Integer, Set<Integer>> namers = new HashMap<>();
        for (Named value : values) {
            for (int owner : named(value.text())) {
                namers.computeIfAbsent(owner, key -> new HashSet<>()).add(value.member());
            }
        }
        return namers;
    }

    /** A value and the index of the member that has it. */
    record Named(int member, String text) {}

    boolean leaks(Named value, Map<Integer, Set<Integer>> namers) {
        if (hosts.get(value.member()).isEmpty()) {
            return false;
        }
        for (int owner : named(value.text())) {
            int foreign = namers.getOrDefault(owner, Set.of()).size();
            boolean vendor = foreign > Math.max(2, VENDOR * members.size());
            if (owner != value.member() && !vendor && !kin(owner, value.member()) && !namesOwn(value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the value also names the member's own site: "formerly acme.example", a list of both. */
    private boolean namesOwn(Named value) {
        return named(value.text()).contains(value.member());
    }

    private boolean kin(int a, int b) {
        Optional<String> one = hosts.get(a);
        Optional<String> other = hosts.get(b);
        if (one.isEmpty() || other.isEmpty()) {
            return true;
        }
        return one.equals(other)
                || one.get().endsWith("." + other.get())
                || other.get().endsWith("." + one.get())
                || (domains.get(a).isPresent()
                        && domains.get(a).equals(domains.get(b))
                        && (one.equals(domains.get(a)) || other.equals(domains.get(b))));
    }

    /** The members whose site a value names. */
    private Set<Integer> named(String text) {
        if (ownerOfHost.size() < 2) {
            return Set.of(); // of one site, or of none that is known: nobody's name is foreign
        }
        return named.computeIfAbsent(text, this::owners);
    }

    private Set<Integer> owners(String text) {
        Set<Integer> owners = new HashSet<>();
        String lower = text.toLowerCase(Locale.ROOT);
        long letters = lower.chars().filter(Character::isLetterOrDigit).count();
        int at = 0;
        while (at < lower.length()) {
            int end = at;
            boolean dot = false;
            while (end < lower.length() && isHost(lower.charAt(end))) {
                dot |= lower.charAt(end) == '.';
                end++;
            }
            if (end == at) {
                at++;
                continue;
            }
            String chunk = SlotNames.bare(stripDots(lower.substring(at, end)));
            if (dot) {
                Integer owner = ownerOfHost.get(chunk);
                if (owner == null) {
                    owner = Hosts.registrableDomain(chunk)
                            .map(ownerOfDomain::get)
                            .orElse(null);
                }
                if (owner != null) {
                    owners.add(owner);
                }
            } else if (ownerOfLabel.containsKey(chunk) && letters <= 2L * chunk.length()) {
                owners.add(ownerOfLabel.get(chunk));
            }
            at = end;
        }
        return owners;
    }

    private static boolean isHost(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }

    private static String stripDots(String chunk) {
        int end = chunk.length();
        while (end > 0 && chunk.charAt(end - 1) == '.') {
            end--;
        }
        return chunk.substring(0, end);
    }
}
