package dev.stemma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvalTest extends OverTheCorpus {
    @Test
    void scoresTheFivePolicies() throws IOException {
        StringBuilder truth = new StringBuilder("state,id,cluster,note\n");
        for (String name : names()) {
            truth.append(name.startsWith("004") ? "truncated," : "complete,")
                    .append(name)
                    .append(",\"the policy, ours\",x\n");
        }
        Stemma right = eval(truth.toString(), "--format", "csv");
        assertThat(right.code()).as(right.err()).isZero();
        assertThat(right.out())
                .isEqualTo("measure,precision,recall,f1\npairs,1.0,1.0,1.0\nb-cubed,1.0,1.0,1.0\n"
                        + "complete,1.0,1.0,1.0\ntruncated,1.0,1.0,1.0\n");
        Stemma wrong = eval(truth.toString().replace("truncated,", "complete,").replace("complete,000", "gapped,000"));
        assertThat(wrong.out())
                .contains("2 misjudged")
                .contains("is complete, judged truncated")
                .contains("is gapped, judged complete");
    }

    @Test
    void namesWhatIsMergedTooMuchOrTooLittle() throws IOException {
        StringBuilder truth = new StringBuilder("id,cluster\n");
        for (String name : names()) {
            truth.append(name).append(name.startsWith("000") ? ",other\n" : ",same\n");
        }
        Stemma evaluated = eval(truth + "not-there,same\n");
        assertThat(evaluated.code()).isZero();
        assertThat(evaluated.err())
                .contains("1 of 6 labelled ids are not in the run")
                .contains("not-there");
        assertThat(evaluated.out())
                .contains("1 over-merged")
                .contains("5 documents: 4 of same, 1 of other")
                .doesNotContain("under-merged")
                .contains("0.6"); // 6 of 10 pairs
    }

    @Test
    void saysWhatIsWrongWithTheLabels() throws IOException {
        refused("name,group\na,b\n", "has no column 'id' but name, group");
        refused("id,cluster\na,1\na,2\n", "row 2: a stands in row 1 too");
        refused("id,cluster,state\na,1,cut\n", "row 1: 'cut' is no state; there are complete, truncated");
        refused("id,cluster\na,\n", "row 1: the cluster of a is missing");
        refused("id,cluster\na,1\n\"b,2\nc,3\n", "cannot be read as CSV: the quote that opens in line 3 is not closed");
        refused("id,cluster\na,\"1\n2\"\n\nb,2,x\n", "the row in line 5 has 3 cells, the header 2");
        refused("id;cluster\n\"a\" b;1\n", "in line 2 something stands behind a closing quote");
        refused("id;cluster\na;1;x;y\n", "the row in line 2 has 4 cells, the header 2");
        Stemma missing =
                Stemma.run("eval", out.toString(), folder.resolve("none.csv").toString());
        assertThat(missing.code()).isEqualTo(ExitCode.USAGE.number);
        missing.oneLine("none.csv: there is no such file; give a CSV that starts with");
        Stemma aFolder = Stemma.run("eval", out.toString(), folder.toString());
        assertThat(aFolder.code()).isEqualTo(ExitCode.USAGE.number);
        aFolder.oneLine("it is a folder");
        refused("", "");
        refused("id;cluster\n", "has no labels; give a row for each document below the line");
        refused("id,cluster\nnot-there,1\nnor-here,1\n", "none of the 2 labelled ids of ");
        refused("id,cluster\nnot-there,1\nnor-here,1\n", "; the first is 'not-there'; ids are told by: stemma query ");
    }

    @Test
    void takesSemicolonsAndTabsWhereTheHeaderHasThem() throws IOException {
        for (String separator : List.of(",", ";", "\t")) {
            StringBuilder truth = new StringBuilder("id;cluster;note\n".replace(";", separator));
            for (String name : names()) {
                truth.append(name + separator + "\"a;b,c\"" + separator + "x\n");
            }
            Stemma evaluated = eval(truth.toString(), "--format", "csv");
            assertThat(evaluated.code()).as(evaluated.err()).isZero();
            assertThat(evaluated.out()).contains("pairs,1.0,1.0,1.0");
        }
        refused("id;group\na;b\n", "has no column 'id' but id;group");
    }

    private void refused(String truth, String message) throws IOException {
        Stemma evaluated = eval(truth);
        assertThat(evaluated.code()).isEqualTo(2);
        assertThat(evaluated.out()).isEmpty();
        assertThat(evaluated.err()).contains(message);
        assertThat(evaluated.err().lines()).hasSize(1);
    }

    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("corpus"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Stemma eval(String truth, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("it's truth[1]*?.csv"), truth);
        String[] arguments = new String[3 + options.length];
        arguments[0] = "eval";
        arguments[1] = out.toString();
        arguments[2] = file.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return Stemma.run(arguments);
    }
}
