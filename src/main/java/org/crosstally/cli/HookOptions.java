package org.crosstally.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crosstally.hook.Hook;
import org.crosstally.hook.Mail;
import org.crosstally.hook.Webhook;
import org.crosstally.job.Secret;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who is told how a run ended. */
final class HookOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--webhook",
            paramLabel = "URL",
            description =
                    "Post the run's summary as JSON to this address when it has ended. An address that is a secret "
                            + "comes from CROSSTALLY_WEBHOOK instead, a bearer token from CROSSTALLY_WEBHOOK_TOKEN.")
    private Optional<URI> webhook = Optional.empty();

    @Option(
            names = "--mail-to",
            split = ",",
            paramLabel = "ADDRESS",
            description = "Mail what was found, with the workbook attached where the run wrote one.")
    private List<String> mailTo = List.of();

    @Option(names = "--mail-from", paramLabel = "ADDRESS", description = "Who the mail comes from.")
    private Optional<String> mailFrom = Optional.empty();

    @Option(
            names = "--smtp",
            paramLabel = "URL",
            defaultValue = "smtp://localhost:25",
            description = "The mail server: smtp://host:port or smtps://host:port (default: smtp://localhost:25). Name "
                    + "and password come from CROSSTALLY_SMTP_USERNAME and CROSSTALLY_SMTP_PASSWORD. Every secret may be "
                    + "in a file that the variable with _FILE behind it names.")
    private URI smtp = URI.create("smtp://localhost:25");

    /** @throws ParameterException where an option is not understood */
    List<Hook> hooks(Map<String, String> environment) {
        try {
            List<Hook> hooks = new ArrayList<>();
            webhook.or(() -> Secret.of(environment, "CROSSTALLY_WEBHOOK").map(URI::create))
                    .map(address -> new Webhook(address, Secret.of(environment, "CROSSTALLY_WEBHOOK_TOKEN")))
                    .ifPresent(hooks::add);
            if (!mailTo.isEmpty()) {
                hooks.add(new Mail(
                        smtp,
                        Secret.of(environment, "CROSSTALLY_SMTP_USERNAME"),
                        Secret.of(environment, "CROSSTALLY_SMTP_PASSWORD"),
                        mailFrom.orElse(mailTo.get(0)),
                        mailTo));
            }
            return hooks;
        } catch (IllegalArgumentException notUnderstood) {
            throw new ParameterException(
                    command.commandLine(), String.valueOf(notUnderstood.getMessage()), notUnderstood);
        }
    }
}
