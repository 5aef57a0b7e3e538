package org.crosstally.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosstally.article.Tally;
import org.crosstally.job.ExitKind;
import org.crosstally.job.FoundQuestion;
import org.crosstally.job.RunOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Those who want to know how a run ended, with a web server and a mail server of this process. */
class HookTest {

    private static final Tally COUNTS = new Tally(4, 2, 1, 0, 1, 0, 9, 5, 2);

    @TempDir
    Path folder;

    @Test
    void a_webhook_gets_the_summary_as_json_with_its_token() throws Exception {
        List<String> got = new ArrayList<>();
        HttpServer server = server(200, got);
        try {
            new Webhook(address(server, "/hidden/path"), Optional.of("a-token")).tell(outcome(workbook(7)));
        } finally {
            server.stop(0);
        }

        assertThat(got.get(0)).isEqualTo("POST /hidden/path Bearer a-token application/json");
        Map<?, ?> summary = JsonMapper.builder().build().readValue(got.get(1), Map.class);
        assertThat(summary.get("run")).isEqualTo(7);
        assertThat(summary.get("exit")).isEqualTo(4);
        assertThat(summary.get("outcome")).isEqualTo("done_with_rejected");
        assertThat(summary.get("counts")).asString().contains("rejected=1,", "figures=9");
        assertThat(summary.get("workbook"))
                .isEqualTo(workbook(7).toAbsolutePath().toString());
        assertThat(summary.get("questions")).asString().contains("killed in Lorn", "CONFLICT");
    }

    @Test
    void a_webhook_that_refuses_or_is_not_there_is_told_by_its_host_alone() throws Exception {
        HttpServer server = server(500, new ArrayList<>());
        Webhook webhook = new Webhook(address(server, "/secret"), Optional.of("a-token"));
        try {
            assertThatThrownBy(() -> webhook.tell(outcome(workbook(7))))
                    .isInstanceOf(Hook.HookFailed.class)
                    .hasMessage("the webhook at 127.0.0.1 answered 500");
        } finally {
            server.stop(0);
        }
        assertThatThrownBy(() -> webhook.tell(outcome(workbook(7))))
                .hasMessageContaining("the webhook at 127.0.0.1 does not answer")
                .hasMessageNotContainingAny("secret", "a-token");
        assertThat(webhook.toString()).doesNotContain("secret", "a-token");
    }

    @Test
    void a_mail_carries_what_was_found_and_the_workbook_that_the_run_wrote() throws Exception {
        GreenMail server = mailServer();
        try {
            server.setUser("crosstally", "a-password");
            Files.writeString(workbook(7), "not really a workbook");
            mail(server, "a-password").tell(outcome(workbook(7)));

            MimeMessage message = server.getReceivedMessages()[0];
            assertThat(message.getSubject()).isEqualTo("Crosstally run 7: 2 articles read, 9 new figures, 1 rejected");
            assertThat(message.getAllRecipients()).extracting(Object::toString).containsExactly("desk@example.org");
            Multipart parts = (Multipart) message.getContent();
            assertThat(parts.getBodyPart(0).getContent().toString()).contains("CONFLICT  killed in Lorn");
            BodyPart attached = parts.getBodyPart(1);
            assertThat(attached.getFileName()).isEqualTo("crosstally-2026-03-02-run-7.xlsx");
            assertThat(new String(attached.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("not really a workbook");
        } finally {
            server.stop();
        }
    }

    @Test
    void a_workbook_that_was_kept_from_an_earlier_run_is_not_mailed_again() throws Exception {
        GreenMail server = mailServer();
        try {
            server.setUser("crosstally", "a-password");
            Files.writeString(workbook(6), "of an earlier run");
            mail(server, "a-password").tell(outcome(workbook(6)));

            assertThat(((Multipart) server.getReceivedMessages()[0].getContent()).getCount())
                    .isEqualTo(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void a_mail_that_cannot_be_sent_is_told_without_the_password() {
        GreenMail server = mailServer();
        try {
            server.setUser("crosstally", "a-password");
            Mail mail = mail(server, "wrong-secret");
            assertThatThrownBy(() -> mail.tell(outcome(workbook(7))))
                    .isInstanceOf(Hook.HookFailed.class)
                    .hasMessageContaining("the mail could not be sent by 127.0.0.1")
                    .hasMessageNotContaining("wrong-secret");
            assertThat(mail.toString()).doesNotContain("wrong-secret");
        } finally {
            server.stop();
        }
    }

    @Test
    void addresses_that_are_none_or_give_a_password_away_are_refused() {
        assertThatThrownBy(() -> new Webhook(URI.create("file:///etc/passwd"), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mail(
                        URI.create("smtp://me:secret@host"), Optional.empty(), Optional.empty(), "a@b", List.of("c@d")))
                .hasMessageContaining("does not belong into its address")
                .hasMessageNotContaining("secret");
    }

    private static Mail mail(GreenMail server, String password) {
        return new Mail(
                URI.create("smtp://127.0.0.1:" + server.getSmtp().getPort()),
                Optional.of("crosstally"),
                Optional.of(password),
                "crosstally@example.org",
                List.of("desk@example.org"));
    }

    private static GreenMail mailServer() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static HttpServer server(int status, List<String> got) throws java.io.IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            got.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type"));
            got.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static URI address(HttpServer server, String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private Path workbook(int run) {
        return folder.resolve("crosstally-2026-03-02-run-" + run + ".xlsx");
    }

    private static RunOutcome outcome(Path workbook) {
        return new RunOutcome(
                ExitKind.DONE_WITH_REJECTED,
                7,
                false,
                COUNTS,
                0,
                Optional.of(workbook),
                List.of(workbook),
                List.of(new FoundQuestion("killed in Lorn", "council 80 · rescuers 800", "CONFLICT")),
                Optional.empty());
    }
}
