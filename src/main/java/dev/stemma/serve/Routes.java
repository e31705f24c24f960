package dev.stemma.serve;

import dev.stemma.report.PartAddresses;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The addresses of the pages. What they carry is percent-encoded. */
final class Routes implements PartAddresses {
    static final Routes ALL = new Routes();

    private Routes() {}

    @Override
    public String document(String id) {
        return to("document", Map.of("id", id));
    }

    @Override
    public String cluster(String id) {
        return to("cluster", Map.of("id", id));
    }

    @Override
    public String members(String cluster) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("cluster", cluster);
        fields.put("order", "similarity");
        return to("documents", fields);
    }

    @Override
    public String comparison(String a, String b) {
        return "/comparison?a=" + encoded(a) + "&b=" + encoded(b);
    }

    @Override
    public String part(String name) {
        return name.equals("overview") ? "/" : "/" + name;
    }

    /** The page {@code name} with these fields, in their order. */
    String to(String name, Map<String, String> fields) {
        String query = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return "/" + name + (query.isEmpty() ? "" : "?" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
