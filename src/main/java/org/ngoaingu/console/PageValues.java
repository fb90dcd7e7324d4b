package org.ngoaingu.console;

import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.CleanText;
import org.ngoaingu.platform.AssistantSettings;
import org.ngoaingu.platform.Spoken;
import org.ngoaingu.platform.Texts;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What every page of this room needs: its texts in the visitor's language, and who that is. */
@ControllerAdvice("org.ngoaingu.console")
@Order(Ordered.HIGHEST_PRECEDENCE) // before the texts of the chat's pages
class PageValues {

    private final Texts texts;
    private final AssistantSettings settings;

    PageValues(Texts texts, AssistantSettings settings) {
        this.texts = texts;
        this.settings = settings;
    }

    /** What comes in as text is cleaned like what is said in a chat. */
    @InitBinder
    void clean(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(CleanText.of(text));
            }
        });
    }

    @ModelAttribute("say")
    Spoken spoken() {
        var visitor = visitor();
        return new Spoken(texts, Texts.supported(visitor == null ? settings.language() : visitor.language()));
    }

    @ModelAttribute("visitor")
    @Nullable
    Visitor visitor() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    @ExceptionHandler(Refused.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String refused(Refused refused, Model model) {
        model.addAttribute("say", spoken());
        model.addAttribute("visitor", visitor());
        model.addAttribute("why", refused.why());
        return "console/refused";
    }

    static @Nullable Visitor of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getDetails() instanceof Visitor visitor ? visitor : null;
    }
}
