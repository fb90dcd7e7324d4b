package org.ngoaingu.channel.webchat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.WebChats;
import org.ngoaingu.platform.AssistantSettings;
import org.ngoaingu.platform.Message;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The way into the chat with an invitation code. The address that an invitation names only shows a button: programs
 * that look at links (máy quét liên kết) use no code up.
 */
@Controller
class Entry {

    /** Codes as people copy them: in groups, with blanks or hyphens. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 _-]{0,63}");

    private final WebChats webChats;
    private final Chats chats;
    private final PostedMessages posted;
    private final Openings openings;
    private final AssistantSettings settings;

    Entry(WebChats webChats, Chats chats, PostedMessages posted, Openings openings, AssistantSettings settings) {
        this.webChats = webChats;
        this.chats = chats;
        this.posted = posted;
        this.openings = openings;
        this.settings = settings;
    }

    /** Shows the code and a button. */
    @GetMapping(path = "/chat", params = "start")
    String look(@RequestParam String start, Model model) {
        model.addAttribute("code", start.strip());
        return "entry";
    }

    /** Says {@code /start CODE} in the chat of this browser, or in a new one that is nobody's yet. */
    @PostMapping("/chat/start")
    String start(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @RequestParam(defaultValue = "") String code) {
        if (!CODE.matcher(code.strip()).matches()) {
            return again(model, response, code, HttpStatus.UNPROCESSABLE_CONTENT, Message.of("entry.no-code"));
        }
        var network = request.getRemoteAddr();
        var chat = webChats.of(request).or(() -> open(network, request, response));
        if (chat.isEmpty()) {
            return again(model, response, code, HttpStatus.TOO_MANY_REQUESTS, Message.of("entry.too-many"));
        }
        var refused = posted.take(
                chat.get(), UUID.randomUUID().toString(), "/start " + code.strip(), null, List.of(), network);
        return refused.isPresent()
                ? again(model, response, code, HttpStatus.TOO_MANY_REQUESTS, refused.get())
                : "redirect:/chat#latest";
    }

    /** This browser forgets its chat; the chat itself stays. */
    @PostMapping("/chat/leave")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        webChats.leave(request, response);
        return "redirect:/";
    }

    private Optional<Chat> open(String network, HttpServletRequest request, HttpServletResponse response) {
        if (!openings.mayOpen(network)) {
            return Optional.empty();
        }
        var chat = chats.open(WebChats.CHANNEL, null, settings.language(), null);
        webChats.enter(chat, request, response);
        return chats.find(chat);
    }

    private static String again(
            Model model, HttpServletResponse response, String code, HttpStatus status, Message notice) {
        response.setStatus(status.value());
        model.addAttribute("code", code);
        model.addAttribute("notice", notice);
        return "entry";
    }
}
