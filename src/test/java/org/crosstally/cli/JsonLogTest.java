package org.crosstally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as a container runs it, with its log in JSON: every line of it is read. */
class JsonLogTest {

    @TempDir
    Path folder;

    @Test
    void every_line_of_a_run_is_a_json_object_with_its_steps_notices_and_outcome() throws Exception {
        Path articles = Files.createDirectories(folder.resolve("articles"));
        Files.writeString(articles.resolve("noise.txt"), "\u0000\u0001 no \"text\"");
        Path err = folder.resolve("err.txt");
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Crosstally.class.getName(),
                        "run",
                        articles.toString(),
                        "--log",
                        "json",
                        "--database",
                        folder.resolve("database").toString(),
                        "--reports",
                        folder.resolve("reports").toString())
                .redirectError(err.toFile())
                .start();
        String out = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.waitFor()).isEqualTo(4);
        assertThat(Files.readString(err)).isEmpty();
        List<JsonNode> lines =
                out.lines().map(JsonMapper.builder().build()::readTree).toList();
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.get("timestamp").asLong()).isPositive();
            assertThat(line.get("level").asString()).isIn("INFO", "WARN");
            assertThat(line.get("formattedMessage").asString()).isNotBlank();
        });
        List<Map<String, String>> values =
                lines.stream().map(JsonLogTest::values).toList();
        assertThat(values).extracting(line -> line.get("event")).contains("step_started", "step_finished", "notice");
        assertThat(values.get(values.size() - 1))
                .containsEntry("event", "run_ended")
                .containsEntry("exit", "4")
                .containsEntry("in", "1")
                .containsEntry("rejected", "1")
                .containsKey("workbook");
    }

    private static Map<String, String> values(JsonNode line) {
        Map<String, String> values = new java.util.HashMap<>();
        line.get("kvpList")
                .forEach(pair -> pair.properties()
                        .forEach(value ->
                                values.put(value.getKey(), value.getValue().asString())));
        return values;
    }
}
