package org.ngoaingu.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.ngoaingu.account.SignIns;
import org.ngoaingu.audit.AuditTrail;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signs in by the link from the chat: the link shows a button, only the button uses the code up. */
@Controller
class SignInPage {

    private final SignIns signIns;
    private final ConsoleSessions sessions;
    private final AuditTrail audit;

    SignInPage(SignIns signIns, ConsoleSessions sessions, AuditTrail audit) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.audit = audit;
    }

    @GetMapping("/console/sign-in")
    String look(@RequestParam(defaultValue = "") String code, Model model) {
        model.addAttribute("code", code);
        return "console/sign-in";
    }

    @PostMapping("/console/sign-in")
    @Transactional
    String signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code,
            Model model) {
        var chat = signIns.consume(code).filter(found -> sessions.visitor(found).isPresent());
        if (chat.isEmpty()) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            model.addAttribute("code", "");
            model.addAttribute("used", true);
            return "console/sign-in";
        }
        var actor = Objects.requireNonNull(chat.get().owner());
        sessions.open(chat.get(), actor, request, response);
        audit.record(actor.named(), "console-sign-in", "chat:" + chat.get().id().value(), null);
        return "redirect:/console";
    }

    @PostMapping("/console/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.leave(request, response);
        return "redirect:/console/sign-in";
    }
}
