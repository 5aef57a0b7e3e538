package org.crosstally.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.crosstally.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeDocumentsTest {

    @TempDir
    Path folder;

    @Test
    void a_pdf_gives_its_text_with_lines_joined_to_sentences() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.setLeading(14);
                content.newLineAtOffset(50, 700);
                for (String line : new String[] {
                    "Dam gives way above Lorn",
                    "Twelve people were killed when the dam above Lorn gave way on",
                    "Friday, the mayor said.",
                    "Nine are missing."
                }) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            pdf.save(folder.resolve("lorn.pdf").toFile());
        }

        Article article = Reading.of(folder).article();

        assertThat(article.id()).isEqualTo("lorn");
        assertThat(article.title()).isEqualTo("Dam gives way above Lorn");
        assertThat(article.text())
                .isEqualTo("Twelve people were killed when the dam above Lorn gave way on Friday, the mayor said.\n"
                        + "Nine are missing.");
        assertThat(article.date()).as("never the file's own time").isEmpty();
    }

    @Test
    void a_word_document_gives_its_paragraphs() throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                OutputStream out = Files.newOutputStream(folder.resolve("lorn.docx"))) {
            word.createParagraph().createRun().setText("Dam gives way above Lorn");
            word.createParagraph().createRun().setText("Twelve people were killed.");
            word.createParagraph().createRun().setText("Nine are missing.");
            word.write(out);
        }

        Article article = Reading.of(folder).article();

        assertThat(article.title()).isEqualTo("Dam gives way above Lorn");
        assertThat(article.text()).isEqualTo("Twelve people were killed.\nNine are missing.");
        assertThat(article.date()).isEmpty();
    }

    @Test
    void a_mail_gives_subject_text_and_day() throws IOException {
        Files.writeString(folder.resolve("lorn.eml"), """
                From: Desk <desk@wire.example>
                To: list@wire.example
                Subject: Dam gives way above Lorn
                Date: Fri, 03 Mar 2023 10:00:00 +0000
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                Twelve people were killed when the dam above Lorn gave way
                on Friday, the mayor said.

                Nine are missing.
                """);

        Article article = Reading.of(folder).article();

        assertThat(article.title()).isEqualTo("Dam gives way above Lorn");
        assertThat(article.text())
                .isEqualTo("Twelve people were killed when the dam above Lorn gave way on Friday, the mayor said.\n\n"
                        + "Nine are missing.");
        assertThat(article.date()).contains(LocalDate.of(2023, 3, 3));
    }

    @Test
    void a_broken_pdf_and_a_broken_word_document_are_refused() throws IOException {
        Files.writeString(folder.resolve("a.pdf"), "%PDF-1.7\nnot really");
        Files.write(folder.resolve("b.docx"), new byte[] {'P', 'K', 3, 4, 0, 0, 1, 2, 3});
        Files.writeString(folder.resolve("c.txt"), "C\nfine");

        Reading reading = Reading.of(folder);

        assertThat(reading.articles()).extracting(Article::id).containsExactly("c");
        assertThat(reading.rejected())
                .extracting(Intaken.Rejected::reason)
                .containsExactly(
                        "it is no PDF that can be read: it is broken or encrypted",
                        "it is no DOCX that can be read: it is broken or encrypted");
    }
}
