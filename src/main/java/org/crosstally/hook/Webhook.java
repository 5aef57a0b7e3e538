package org.crosstally.hook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.crosstally.job.RunOutcome;

/**
 * Posts the run's {@linkplain RunSummary summary} as JSON.
 *
 * @param address an address of http or https; only its host is ever printed, the rest may be a secret
 * @param token sent as a bearer token
 */
public record Webhook(URI address, Optional<String> token) implements Hook {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public Webhook {
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?")) {
            throw new IllegalArgumentException("a webhook's address starts with https:// or http://");
        }
    }

    @Override
    public void tell(RunOutcome outcome) throws HookFailed {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(RunSummary.json(outcome)));
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        try {
            HttpResponse<Void> answer = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(request.build(), HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() / 100 != 2) {
                throw new HookFailed("the webhook at " + address.getHost() + " answered " + answer.statusCode());
            }
        } catch (IOException failure) {
            throw new HookFailed(
                    "the webhook at " + address.getHost() + " does not answer: "
                            + failure.getClass().getSimpleName(),
                    failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new HookFailed("the webhook at " + address.getHost() + " was not waited for", stopped);
        }
    }

    /** Only the host: the rest may be a secret. */
    @Override
    public String toString() {
        return "Webhook[" + address.getHost() + "]";
    }
}
