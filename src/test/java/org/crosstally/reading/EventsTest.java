package org.crosstally.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crosstally.article.Article;
import org.crosstally.article.Sentences;
import org.crosstally.grammar.Grammar;
import org.junit.jupiter.api.Test;

class EventsTest {

    private static final Grammar GRAMMAR = GrammarFigureReader.english().grammar();

    private List<Claim> claims = List.of();

    private Events events(String title, String text) {
        Article article = new Article("test", "1", Optional.empty(), Optional.empty(), Optional.empty(), title, text);
        Page page = Page.of(article, new Sentences(Set.of()), GRAMMAR);
        claims = new ArrayList<>();
        page.lines().forEach(line -> claims.addAll(new ClaimReader().read(line)));
        return Events.of(page, claims);
    }

    @Test
    void title_and_lead_tell_of_the_same_event() {
        Events events = events("Bus plunge kills 12", "A bus left the road on Monday. It killed 12 people.");

        assertThat(claims).hasSize(2);
        assertThat(events.claimsOf(Events.MAIN)).containsExactly(0, 1);
    }

    @Test
    void elsewhere_turns_to_another_event() {
        Events events = events(
                "Bus plunge kills 12",
                "A bus left the road. Elsewhere a lorry killed three men. Police said two women were hurt too.");

        assertThat(claims).hasSize(3);
        assertThat(events.of(1)).isNotEqualTo(Events.MAIN).isEqualTo(events.of(2));
        assertThat(events.linesOf(Events.MAIN)).containsExactly(0, 1);
    }

    @Test
    void the_same_number_comes_back_to_its_event() {
        Events events = events(
                "Bus plunge kills 12",
                "A bus left the road. Elsewhere a lorry killed three men. In all the bus killed at least 12 people.");

        assertThat(events.of(2)).isEqualTo(Events.MAIN);
        assertThat(events.same(1, 2)).isFalse();
    }

    @Test
    void the_toll_of_the_whole_war_belongs_to_no_single_event() {
        Events events = events(
                "Shelling kills 12",
                "Shells hit a street and killed 12 people. The war has killed 40,000 people. The shells wounded six men.");

        assertThat(events.isBackground(2)).isTrue();
        assertThat(events.same(1, 2)).isFalse();
        assertThat(events.same(1, 3)).isTrue();
    }
}
