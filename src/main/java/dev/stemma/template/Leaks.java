package dev.stemma.template;

import dev.stemma.text.Hosts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Values that name another member's site: the copy still speaks of the site it was copied from.
 *
 * <p><b>The rule.</b> A value leaks when it holds the host of another member (or its registrable domain, when that domain has
 * one site in the cluster; or its domain's own label as a word, five letters
 * and more, that makes half of the value: in a menu of brands it is a brand; or is that label, but for blanks, marks and a legal form:
 * {@code Acme Tools Ltd} of {@code acmetools.example}), or when it is the name of another member where members say their own again ({@link
 * Echoes}); the member itself is of another
 * host and domain, and no more than a quarter of the members name that site in any slot. What many members name is a
 * vendor, a platform or a parent company, not a leak. A host that only extends the member's own, or that its own extends, is
 * its own.
 */
final class Leaks {
    private static final double VENDOR = 0.25;
    private static final int MIN_LABEL = 5;

    private final List<Member> members;
    private final Echoes echoes;
    private final Map<String, Integer> ownerOfHost = new HashMap<>();
    private final Map<String, Integer> ownerOfDomain = new HashMap<>();
    private final Map<String, Integer> ownerOfLabel = new HashMap<>();
    private final List<Optional<String>> hosts = new ArrayList<>();
    private final List<Optional<String>> domains = new ArrayList<>();
    /** By value: each is asked for twice, and most members have the same in most slots. */
    private final Map<String, Said> said = new HashMap<>();

    Leaks(List<Member> members, Echoes echoes) {
        this.members = members;
        this.echoes = echoes;
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
                String label = label(name);
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
            for (int owner : named(value)) {
                namers.computeIfAbsent(owner, key -> new HashSet<>()).add(value.member());
            }
        }
        return namers;
    }

    /** What stands in a slot of the member of this index. */
    record Named(String slot, int member, String text) {}

    boolean leaks(Named value, Map<Integer, Set<Integer>> namers) {
        if (hosts.get(value.member()).isEmpty()) {
            return false;
        }
        for (int owner : named(value)) {
            int foreign = namers.getOrDefault(owner, Set.of()).size();
            boolean vendor = foreign > Math.max(2, VENDOR * members.size());
            if (owner != value.member() && !vendor && !kin(owner, value.member()) && !namesOwn(value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the value also names the member's own site: "formerly acme.example", a list of both, {@code Mill & Acme} of {@code millacme.example}. */
    private boolean namesOwn(Named value) {
        return named(value).contains(value.member())
                || domains.get(value.member())
                        .map(Leaks::label)
                        .filter(said(value.text()).core()::contains)
                        .isPresent();
    }

    private static String label(String domain) {
        return domain.substring(0, domain.indexOf('.'));
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
    private Set<Integer> named(Named value) {
        if (ownerOfHost.size() < 2) {
            return Set.of(); // of one site, or of none that is known: nobody's name is foreign
        }
        Said said = said(value.text());
        OptionalInt echoed = echoes.owner(value.slot(), value.member());
        boolean whole = said.whole() != null && !isPartOfItsOwn(said.core(), value.member());
        if (echoed.isEmpty() && !whole) {
            return said.owners();
        }
        Set<Integer> owners = new HashSet<>(said.owners());
        echoed.ifPresent(owners::add);
        if (whole) {
            owners.add(said.whole());
        }
        return owners;
    }

    /**
     * What a value says, whoever has it.
     *
     * @param owners the members whose host, domain or label stands in it
     * @param core what is left of it as a name
     * @param whole whose label that is; null when it is nobody's
     */
    private record Said(Set<Integer> owners, String core, Integer whole) {}

    private Said said(String text) {
        return said.computeIfAbsent(text, key -> {
            String core = Echoes.core(key);
            return new Said(owners(key), core, ownerOfLabel.get(core));
        });
    }

    /** {@code oldoakgarden.example} may well be Old Oak's, as {@code oldoak.example} is. */
    private boolean isPartOfItsOwn(String core, int member) {
        return domains.get(member).filter(domain -> domain.startsWith(core)).isPresent();
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
