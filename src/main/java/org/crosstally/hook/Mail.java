package org.crosstally.hook;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.crosstally.article.Tally;
import org.crosstally.job.FoundQuestion;
import org.crosstally.job.RunOutcome;

/**
 * Sends what a run found, with the workbook attached where the run wrote one.
 *
 * @param server {@code smtp://host:port}, which turns to TLS where the server offers it, or {@code smtps://host:port}
 * @param user where the server wants a name and a password
 */
public record Mail(URI server, Optional<String> user, Optional<String> password, String from, List<String> to)
        implements Hook {

    private static final String PATIENCE_MILLIS = "20000";

    public Mail {
        to = List.copyOf(to);
        if (server.getHost() == null || !String.valueOf(server.getScheme()).matches("smtps?")) {
            throw new IllegalArgumentException("a mail server's address is smtp://host:port or smtps://host:port");
        }
        if (server.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "a mail server's password does not belong into its address, where everybody sees it");
        }
        if (to.isEmpty()) {
            throw new IllegalArgumentException("a mail goes to somebody");
        }
    }

    @Override
    public void tell(RunOutcome outcome) throws HookFailed {
        try {
            MimeMessage message = new MimeMessage(session());
            message.setFrom(new InternetAddress(from));
            for (String one : to) {
                message.addRecipient(Message.RecipientType.TO, new InternetAddress(one));
            }
            message.setSubject("Crosstally run " + outcome.run() + ": " + subject(outcome), "UTF-8");
            message.setContent(content(outcome));
            Transport.send(message);
        } catch (MessagingException | IOException failure) {
            throw new HookFailed(
                    "the mail could not be sent by " + server.getHost() + ": " + failure.getMessage(), failure);
        }
    }

    private Session session() {
        String protocol = server.getScheme();
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty("mail.transport.protocol.rfc822", protocol);
        properties.setProperty("mail." + protocol + ".host", server.getHost());
        if (server.getPort() > 0) {
            properties.setProperty("mail." + protocol + ".port", "" + server.getPort());
        }
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        properties.setProperty("mail." + protocol + ".connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty("mail." + protocol + ".timeout", PATIENCE_MILLIS);
        properties.setProperty("mail." + protocol + ".auth", "" + user.isPresent());
        String name = user.orElse("");
        String secret = password.orElse("");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(name, secret);
            }
        });
    }

    private static String subject(RunOutcome outcome) {
        Tally counts = outcome.counts();
        return switch (outcome.exit()) {
            case DONE, DONE_WITH_REJECTED ->
                counts.read() + " articles read, " + counts.figures() + " new figures, " + counts.rejected()
                        + " rejected";
            case STOPPED -> "stopped";
            case FAILED, USAGE -> "failed";
        };
    }

    private static MimeMultipart content(RunOutcome outcome) throws MessagingException, IOException {
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText(text(outcome), StandardCharsets.UTF_8.name());
        parts.addBodyPart(text);
        Optional<Path> workbook = outcome.workbook()
                .filter(file -> String.valueOf(file.getFileName()).endsWith("-run-" + outcome.run() + ".xlsx"));
        if (workbook.isPresent()) {
            MimeBodyPart attached = new MimeBodyPart();
            attached.attachFile(
                    workbook.get().toFile(),
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "base64");
            parts.addBodyPart(attached);
        }
        return parts;
    }

    private static String text(RunOutcome outcome) {
        StringBuilder text = new StringBuilder();
        outcome.message().ifPresent(message -> text.append(message).append("\n\n"));
        for (FoundQuestion question : outcome.found()) {
            text.append(question.verdict())
                    .append("  ")
                    .append(question.label())
                    .append("\n    ");
            text.append(question.answers()).append('\n');
        }
        outcome.workbook()
                .ifPresent(file -> text.append("\nWorkbook: ")
                        .append(file.toAbsolutePath())
                        .append('\n'));
        return text.toString();
    }

    /** Never with the password: this text ends up in logs. */
    @Override
    public String toString() {
        return "Mail[" + server.getHost() + ", " + to + "]";
    }
}
