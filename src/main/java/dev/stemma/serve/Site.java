package dev.stemma.serve;

import dev.stemma.folder.Decision;
import dev.stemma.report.ServedParts;
import dev.stemma.shown.Figures;
import dev.stemma.shown.ShownOutput;
import dev.stemma.shown.Visible;
import dev.stemma.store.StoreReader;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of one run. Thread-safe. */
final class Site {
    private static final byte[] ICON =
            ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\"><circle cx=\"8\" cy=\"3\" r=\"2.5\" fill=\"#1d4f91\"/>"
                            + "<circle cx=\"3\" cy=\"13\" r=\"2\" fill=\"#1d4f91\"/><circle cx=\"13\" cy=\"13\" r=\"2\" fill=\"#96400a\"/></svg>")
                    .getBytes(StandardCharsets.UTF_8);

    private final StoreReader store;
    private final ServedParts parts;
    private final Counts counts;
    private final Decisions decisions;
    private final String token = token();
    private final byte[] style;
    private final String opened;
    private List<FramedPage.Group> navigation = List.of();
    private String overview = "";
    private String method = "";

    private Site(StoreReader store) throws IOException {
        this.store = store;
        this.parts = new ServedParts(store, Routes.ALL);
        this.counts = new Counts(store);
        this.decisions = new Decisions(store.out());
        this.style = (ServedParts.style() + resource("serve.css")).getBytes(StandardCharsets.UTF_8);
        this.opened = store.state();
    }

    /** Reads what reads whole tables; pages after that are quick. */
    static Site open(StoreReader store) throws IOException {
        Site site = new Site(store);
        site.overview = rendered(site.parts.overview());
        site.method = rendered(site.parts.method());
        Map<String, List<FramedPage.Entry>> groups = new LinkedHashMap<>();
        groups.put("", List.of(new FramedPage.Entry("overview", "Overview", "")));
        for (Listing list : Lists.ALL) {
            Selection all = Selection.of(list, new Request(false, "/" + list.name(), Map.of()));
            groups.computeIfAbsent(list.group(), group -> new ArrayList<>())
                    .add(new FramedPage.Entry(
                            list.name(),
                            list.title(),
                            Figures.whole(site.counts.of(all).total())));
        }
        List<FramedPage.Entry> run = groups.computeIfAbsent("Run", group -> new ArrayList<>());
        run.add(new FramedPage.Entry("decisions", "Your decisions", ""));
        run.add(new FramedPage.Entry("method", "Method", ""));
        site.navigation = groups.entrySet().stream()
                .map(group -> new FramedPage.Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
        return site;
    }

    /** @throws Refused when there is no such page */
    Response get(Request request) throws IOException {
        String name = request.path().substring(1);
        Optional<Listing> list = Lists.of(name);
        if (list.isPresent()) {
            ListPage page = ListPage.read(store, counts, Selection.of(list.get(), request));
            return page(
                    name, list.get().title(), list.get().lead(), out -> JtelistGenerated.render(html(out), null, page));
        }
        return switch (name) {
            case "" -> page("overview", "Overview", "", out -> out.writeContent(overview));
            case "method" -> page("method", "Method", "", out -> out.writeContent(method));
            case "document" -> document(request.needed("id"));
            case "cluster" -> cluster(request.needed("id"));
            case "comparison" -> comparison(request.needed("a"), request.needed("b"));
            case "decisions" -> decided();
            case "style.css" -> Response.of(200, "text/css; charset=utf-8", style);
            case "icon.svg", "favicon.ico" -> Response.of(200, "image/svg+xml", ICON);
            default -> throw new Refused(404, "There is no page of this name.");
        };
    }

    /** Decides, or takes back; the page to look at next. */
    Response post(Request request) throws IOException {
        boolean ours = MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), request.field("token").getBytes(StandardCharsets.UTF_8));
        if (!ours) {
            throw new Refused(
                    403, "This form is of an earlier start of the server, or of another page: load the page anew.");
        }
        switch (request.path()) {
            case "/decide" -> decisions.add(decision(request, true));
            case "/undo" -> {
                decisions.undo(decision(request, false));
                return Response.seeOther("/decisions");
            }
            default -> throw new Refused(404, "There is no page of this name.");
        }
        return Response.seeOther(
                request.field("document").isEmpty()
                        ? Routes.ALL.comparison(request.field("a"), request.field("b"))
                        : Routes.ALL.document(request.field("document")));
    }

    Response refused(Refused e) {
        FramedPage page = new FramedPage(
                navigation, "", "Not shown", Visible.text(String.valueOf(e.getMessage())), false, List.of());
        return Response.of(e.status(), Response.HTML, page.bytes());
    }

    private Response document(String id) throws IOException {
        ServedParts.OneDocument document = parts.document(id).orElseThrow(() -> absent("document", id));
        DecisionForms forms =
                DecisionForms.about(token, id, document.rawSha256(), document.complete(), decisions.all());
        return page(
                "documents",
                Visible.line(id),
                "",
                document.content(),
                out -> JteformsGenerated.render(html(out), null, forms),
                out -> JtecompareGenerated.render(html(out), null, id));
    }

    private Response cluster(String id) throws IOException {
        Content content = parts.cluster(id).orElseThrow(() -> absent("cluster", id));
        String all = Routes.ALL.members(id);
        return page(
                "clusters",
                "Cluster " + Visible.line(id),
                "To decide about two copies, lay them side by side.",
                out -> JteallGenerated.render(html(out), null, all),
                content);
    }

    private Response comparison(String a, String b) throws IOException {
        for (String id : List.of(a, b)) {
            sha256(id);
        }
        Content content = parts.comparison(a, b).orElseThrow(() -> absent("document", b));
        DecisionForms forms =
                a.equals(b) ? new DecisionForms("", "", List.of()) : DecisionForms.about(token, a, b, decisions.all());
        return page("documents", "Side by side", "", content, out -> JteformsGenerated.render(html(out), null, forms));
    }

    private Response decided() throws IOException {
        List<DecisionForms> all = new ArrayList<>();
        for (Decision decision : decisions.all()) {
            all.add(new DecisionForms(
                    Visible.line(decision.said()),
                    "",
                    List.of(DecisionForms.undo(token, decision, "Undo this decision"))));
        }
        String file = decisions.file().toString();
        return page(
                "decisions",
                "Your decisions",
                "What you decided here. The next run over the same OUT holds to it.",
                out -> JtedecisionsGenerated.render(html(out), null, all, Visible.line(file)));
    }

    private Decision decision(Request request, boolean isNew) {
        Map<String, String> fields = new HashMap<>(request.fields());
        if (isNew) {
            for (String field : List.of("a", "b", "document")) {
                if (!request.field(field).isEmpty()) {
                    fields.put("sha256", sha256(request.field(field)));
                }
            }
        }
        try {
            return Decision.of(request.field("decision"), fields)
                    .orElseThrow(() -> new Refused(400, "This form decides nothing."));
        } catch (IllegalArgumentException e) {
            throw new Refused(400, e.getMessage());
        }
    }

    /** @throws Refused when no document has this id */
    private String sha256(String id) {
        List<List<Object>> rows =
                store.query("SELECT raw_sha256 FROM documents WHERE id = ?", id).rows();
        if (rows.isEmpty()) {
            throw absent("document", id);
        }
        return rows.get(0).get(0).toString();
    }

    private static Refused absent(String noun, String id) {
        return new Refused(404, "There is no " + noun + " '" + id + "' in this run.");
    }

    private Response page(String here, String title, String lead, Content... contents) throws IOException {
        boolean stale = !opened.equals(state());
        return Response.of(
                200, Response.HTML, new FramedPage(navigation, here, title, lead, stale, List.of(contents)).bytes());
    }

    /** A run over the same OUT replaces the tables, and this server goes on with the old ones. */
    private String state() {
        try {
            return store.state();
        } catch (IOException e) {
            return ""; // they are being replaced, or gone
        }
    }

    private static HtmlTemplateOutput html(TemplateOutput out) {
        return (HtmlTemplateOutput) out;
    }

    private static String rendered(Content content) {
        StringOutput out = new StringOutput();
        content.writeTo(new ShownOutput(out));
        return out.toString();
    }

    private static String token() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Site.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
