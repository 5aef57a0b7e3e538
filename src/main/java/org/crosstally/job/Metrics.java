package org.crosstally.job;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.crosstally.article.Tally;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;

/** Tells what a run did to a file for node_exporter's textfile collector, whole or not at all, or to a pushgateway. */
final class Metrics {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Metrics() {}

    static void write(Work work, Tally counts, JobExecution execution) throws IOException {
        Optional<Path> file = work.request().operations().metrics();
        Optional<URI> gateway = work.request().operations().pushgateway();
        if (file.isEmpty() && gateway.isEmpty()) {
            return;
        }
        String text = text(work, counts, execution);
        if (file.isPresent()) {
            write(file.get().toAbsolutePath(), text);
        }
        if (gateway.isPresent()) {
            push(gateway.get(), text);
        }
    }

    private static void write(Path file, String text) throws IOException {
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
        Files.writeString(unfinished, text);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** PUT replaces all that the job pushed before, as the gateway's manual has it. */
    private static void push(URI gateway, String text) throws IOException {
        URI job = URI.create(gateway.toString().replaceFirst("/+$", "") + "/metrics/job/crosstally");
        HttpRequest request = HttpRequest.newBuilder(job)
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain; version=0.0.4")
                .PUT(HttpRequest.BodyPublishers.ofString(text))
                .build();
        try {
            int status = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status / 100 != 2) {
                throw new IOException("the pushgateway at " + gateway.getHost() + " answered " + status);
            }
        } catch (ConnectException away) {
            throw new IOException("the pushgateway at " + gateway.getHost() + " does not answer");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("the pushgateway at " + gateway.getHost() + " was not waited for", stopped);
        }
    }

    private static String text(Work work, Tally counts, JobExecution execution) {
        StringBuilder text = new StringBuilder();
        gauge(text, "crosstally_last_success_seconds", "When the last run ended well.");
        text.append("crosstally_last_success_seconds ")
                .append(work.clock().instant().getEpochSecond())
                .append('\n');
        gauge(text, "crosstally_run", "The number of the last run.");
        text.append("crosstally_run ").append(work.run()).append('\n');
        gauge(text, "crosstally_input_items", "What became of the items of the input.");
        labelled(text, "crosstally_input_items", "outcome", "read", counts.read());
        labelled(text, "crosstally_input_items", "outcome", "unchanged", counts.unchanged());
        labelled(text, "crosstally_input_items", "outcome", "duplicate", counts.duplicate());
        labelled(text, "crosstally_input_items", "outcome", "rejected", counts.rejected());
        gauge(text, "crosstally_figures_read", "Figures that the run read out of articles.");
        text.append("crosstally_figures_read ").append(counts.figures()).append('\n');
        gauge(text, "crosstally_findings", "Findings in the database by verdict.");
        new org.crosstally.store.ReportTables(work.database().dataSource())
                .countFindings()
                .forEach((verdict, count) -> labelled(text, "crosstally_findings", "verdict", verdict, count));
        gauge(text, "crosstally_step_seconds", "How long each step took.");
        for (StepExecution step : execution.getStepExecutions()) {
            // the shares of workers are parts of a step, not steps
            if (!step.getStepName().contains(RemoteReading.SHARE)) {
                labelled(text, "crosstally_step_seconds", "step", step.getStepName(), seconds(step));
            }
        }
        return text.toString();
    }

    private static void gauge(StringBuilder text, String name, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(" gauge\n");
    }

    private static void labelled(StringBuilder text, String name, String label, String value, Number number) {
        text.append(name).append('{').append(label).append("=\"").append(value).append("\"} ");
        text.append(number).append('\n');
    }

    private static double seconds(StepExecution step) {
        LocalDateTime start = step.getStartTime();
        LocalDateTime end = step.getEndTime();
        return start == null || end == null ? 0 : Duration.between(start, end).toMillis() / 1000.0;
    }
}
