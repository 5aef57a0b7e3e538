package org.crosstally.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.crosstally.job.CrosstallyApplication;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;

/** The files that operators copy hold commands that this very program understands. */
class DeployFilesTest {

    private static final Path DEPLOY = Path.of("src", "deploy");
    private static final Pattern COMMAND = Pattern.compile("crosstally (run [^;\\n|&]*|report[^;\\n|]*)");

    @TestFactory
    List<DynamicTest> every_command_of_a_file_is_understood() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String file : List.of("crosstally.service", "crontab", "cronjob.yaml")) {
            Matcher commands = COMMAND.matcher(Files.readString(DEPLOY.resolve(file)));
            assertThat(commands.find()).as(file + " holds a command").isTrue();
            do {
                String[] words = commands.group(1).strip().split("\\s+");
                tests.add(DynamicTest.dynamicTest(file + ": " + commands.group(1), () -> understood(words)));
            } while (commands.find());
        }
        return tests;
    }

    private static void understood(String... words) {
        Clock clock = Clock.systemUTC();
        Surroundings surroundings =
                new Surroundings(java.io.InputStream.nullInputStream(), System.out, System.err, Map.of(), clock, false);
        CommandLine.ParseResult parsed = Crosstally.commands(new CrosstallyApplication(clock), surroundings)
                .parseArgs(words);
        assertThat(parsed.unmatched()).isEmpty();
        assertThat(parsed.subcommand().commandSpec().name()).isEqualTo(words[0]);
    }

    /** Docker is not needed to build or test: what an image is made of must be there all the same. */
    @Test
    void all_that_an_image_is_made_of_is_there() throws IOException {
        String dockerfile = Files.readString(DEPLOY.resolve("Dockerfile"));
        List<String> copied = Pattern.compile("(?m)^COPY (?!--from)(?:--\\S+ )*(.+) \\S+$")
                .matcher(dockerfile)
                .results()
                .flatMap(copy -> Arrays.stream(copy.group(1).split(" ")))
                .toList();

        assertThat(copied).contains("src/deploy/modules", "src/deploy/crosstally", "target/crosstally.jar");
        assertThat(copied)
                .filteredOn(path -> !path.equals("target/crosstally.jar"))
                .allSatisfy(path -> assertThat(Path.of(path)).exists());
        assertThat(Files.readString(Path.of("pom.xml")))
                .as("the jar's name")
                .contains("<finalName>crosstally</finalName>");
        assertThat(DEPLOY.resolve("crosstally")).isExecutable();
        assertThat(dockerfile).as("not as root").contains("\nUSER 10001\n");
    }

    @Test
    void the_java_of_an_image_has_only_modules_that_there_are() throws IOException {
        Set<String> known = ModuleFinder.ofSystem().findAll().stream()
                .map(module -> module.descriptor().name())
                .collect(Collectors.toSet());

        assertThat(Files.readString(DEPLOY.resolve("modules")).strip().split(","))
                .isSubsetOf(known);
    }

    @Test
    void the_command_of_an_image_is_understood() throws IOException {
        Matcher command = Pattern.compile("(?m)^CMD \\[(.+)]$").matcher(Files.readString(DEPLOY.resolve("Dockerfile")));

        assertThat(command.find()).isTrue();
        understood(Arrays.stream(command.group(1).split(","))
                .map(word -> word.strip().replace("\"", ""))
                .toArray(String[]::new));
    }

    @Test
    void the_cron_job_of_kubernetes_runs_as_nobody_special_and_never_twice_at_once() throws IOException {
        Map<?, ?> job = new Yaml().load(Files.readString(DEPLOY.resolve("cronjob.yaml")));

        assertThat(job.get("kind")).isEqualTo("CronJob");
        assertThat(at(job, "spec", "concurrencyPolicy")).isEqualTo("Forbid");
        assertThat(at(job, "spec", "jobTemplate", "spec", "template", "spec", "restartPolicy"))
                .isEqualTo("Never");
        assertThat(at(job, "spec", "jobTemplate", "spec", "template", "spec", "securityContext", "runAsNonRoot"))
                .isEqualTo(true);
    }

    private static Object at(Map<?, ?> tree, String... keys) {
        Object node = tree;
        for (String key : keys) {
            node = java.util.Objects.requireNonNull(((Map<?, ?>) node).get(key), key);
        }
        return node;
    }
}
