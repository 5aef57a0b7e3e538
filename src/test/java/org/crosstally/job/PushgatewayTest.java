package org.crosstally.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run did, pushed to a gateway in this process. */
class PushgatewayTest {

    @TempDir
    Path folder;

    private Newsroom newsroom;
    private final List<String> pushed = new ArrayList<>();

    @BeforeEach
    void open() {
        newsroom = new Newsroom(folder).prints("a", "12 people were killed in Arlen, the council said.");
    }

    @Test
    void counts_and_times_are_put_in_the_place_of_what_the_job_pushed_before() throws Exception {
        RunOutcome outcome = run(200);

        assertThat(outcome.exit()).isEqualTo(ExitKind.DONE);
        assertThat(pushed.get(0)).isEqualTo("PUT /metrics/job/crosstally text/plain; version=0.0.4");
        List<String> lines = pushed.get(1).lines().toList();
        assertThat(lines)
                .contains(
                        "crosstally_input_items{outcome=\"read\"} 1",
                        "crosstally_figures_read 1",
                        "# TYPE crosstally_step_seconds gauge")
                .anySatisfy(line ->
                        assertThat(line).matches("crosstally_step_seconds\\{step=\"writeWorkbook\"} \\d+\\.\\d+"));
        assertThat(lines)
                .as("Prometheus reads every line")
                .allMatch(line -> line.matches("# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{[a-z]+=\"[^\"]+\"})? [-0-9.eE]+"));
    }

    @Test
    void a_gateway_that_refuses_fails_the_run_by_its_host_and_leaves_the_report() throws Exception {
        RunOutcome outcome = run(503);

        assertThat(outcome.exit()).isEqualTo(ExitKind.FAILED);
        assertThat(outcome.message().orElseThrow()).contains("the pushgateway at 127.0.0.1 answered 503");
        assertThat(outcome.workbook().orElseThrow()).exists();
    }

    @Test
    void a_gateway_that_is_not_there_is_told_too() {
        RunOutcome outcome = newsroom.run(
                new PlainReader("first reading"), pushing(URI.create("http://127.0.0.1:9/")), application -> {});

        assertThat(outcome.exit()).isEqualTo(ExitKind.FAILED);
        assertThat(outcome.message().orElseThrow()).contains("the pushgateway at 127.0.0.1 does not answer");
    }

    private RunOutcome run(int answer) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            pushed.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type"));
            pushed.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
        try {
            URI gateway = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            return newsroom.run(new PlainReader("first reading"), pushing(gateway), application -> {});
        } finally {
            server.stop(0);
        }
    }

    private static Operations pushing(URI gateway) {
        return new Operations(Set.of(), Optional.empty(), Optional.of(gateway), OptionalInt.empty());
    }
}
