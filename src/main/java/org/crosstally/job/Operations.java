package org.crosstally.job;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What whoever runs the job every night asks of it besides the report.
 *
 * @param failOn verdicts ({@code conflict}, {@code slip}, …; any case) that make a run with a new finding of that kind
 *     end as failed, for alerting
 * @param metrics a file for node_exporter's textfile collector
 * @param pushgateway the address of a Prometheus pushgateway
 * @param keepReports how many older workbooks stay in the reports folder; all where empty
 */
public record Operations(
        Set<String> failOn, Optional<Path> metrics, Optional<URI> pushgateway, OptionalInt keepReports) {

    /** Nothing besides the report. */
    public static final Operations NONE =
            new Operations(Set.of(), Optional.empty(), Optional.empty(), OptionalInt.empty());

    public Operations {
        failOn = Set.copyOf(failOn);
        pushgateway.ifPresent(address -> {
            if (address.getHost() == null
                    || !String.valueOf(address.getScheme()).matches("https?")) {
                throw new IllegalArgumentException("a pushgateway's address starts with http:// or https://");
            }
        });
    }
}
