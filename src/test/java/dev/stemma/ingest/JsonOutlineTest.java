package dev.stemma.ingest;

import static dev.stemma.ingest.SeenInputs.codes;
import static dev.stemma.ingest.SeenInputs.ids;
import static dev.stemma.ingest.SeenInputs.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Ingested;
import dev.stemma.model.Rejection.Code;
import dev.stemma.model.Skip;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is a text in a JSON file, and what a label. */
class JsonOutlineTest {
    private static final String CHINESE = "我们收集您的个人信息,用于提供服务。您可以随时联系我们,要求删除您的数据。";

    @TempDir
    Path folder;

    /** Texts without blanks were taken for labels, and their files were skipped. */
    @Test
    void aTextOfAScriptWithoutBlanksIsOne() throws Exception {
        write("a.json", "{'code': 0, 'data': {'url': 'https://a.example/', 'text': '" + CHINESE + "'}}");
        write("b.json", "{'data': {'items': [{'url': 'https://b.example/', 'text': '" + CHINESE + "'}]}}");
        write("c.json", "{'标题': '隐私政策', '正文': '" + CHINESE + "'}");
        write("d.json", "['" + CHINESE + "', '" + CHINESE + "']");
        List<Ingested> seen = read(folder.toString());
        assertThat(ids(seen)).containsExactly("a.json", "b.json!1", "c.json");
        assertThat(codes(seen)).containsExactly(Code.NO_TEXT_FIELD); // a list of strings is told
    }

    @Test
    void aLabelIsNone() throws Exception {
        write("a.json", "{'name': '隐私政策', 'title': '设置', 'lang': '中文'}");
        write("b.json", "{'name': 'Privacy Policy', 'theme': 'dark'}");
        assertThat(read(folder.toString())).hasSize(2).allMatch(Skip.class::isInstance);
    }

    private void write(String name, String json) throws Exception {
        Files.writeString(folder.resolve(name), json.replace('\'', '"'));
    }
}
