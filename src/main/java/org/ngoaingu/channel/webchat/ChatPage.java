package org.ngoaingu.channel.webchat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.ChatHistory;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.FetchedMessages;
import org.ngoaingu.channel.Turns;
import org.ngoaingu.channel.WebChats;
import org.ngoaingu.platform.Message;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The page {@code /chat}. It works as plain forms; its script sends the same forms (marked by a header), fetches new
 * messages and inserts them. A browser without a chat is led to the start page.
 */
@Controller
class ChatPage {

    static final String SCRIPT = "X-Chat-Script";

    private final WebChats webChats;
    private final Chats chats;
    private final ChatHistory history;
    private final FetchedMessages fetched;
    private final PostedMessages posted;
    private final LiveChats live;
    private final ShownMessages shown;

    ChatPage(
            WebChats webChats,
            Chats chats,
            ChatHistory history,
            FetchedMessages fetched,
            PostedMessages posted,
            LiveChats live,
            ShownMessages shown) {
        this.webChats = webChats;
        this.chats = chats;
        this.history = history;
        this.fetched = fetched;
        this.posted = posted;
        this.live = live;
        this.shown = shown;
    }

    /** The page with the newest messages, or with those before one. */
    @GetMapping("/chat")
    String page(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @RequestParam(required = false) @Nullable Long before) {
        var chat = webChats.of(request);
        if (chat.isEmpty()) {
            return "redirect:/";
        }
        webChats.seen(request, response);
        show(chat.get(), before == null ? Long.MAX_VALUE : before, model);
        return "chat";
    }

    /** The articles after a message, for the page's script. */
    @GetMapping("/chat/messages")
    String messages(HttpServletRequest request, HttpServletResponse response, Model model, @RequestParam long after) {
        var chat = webChats.of(request);
        if (chat.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return "messages :: none";
        }
        webChats.seen(request, response);
        var page = history.after(chat.get().id(), after);
        fetched.fetched(chat.get().id(), page);
        model.addAttribute("messages", shown.of(page));
        return "messages :: articles";
    }

    /** A stream that says when there is something to fetch; no content when there are too many streams. */
    @GetMapping("/chat/live")
    @Nullable
    SseEmitter live(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Accel-Buffering", "no"); // a proxy must not hold events back
        var stream = webChats.of(request).flatMap(chat -> live.join(chat.id()));
        if (stream.isEmpty()) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
        }
        return stream.orElse(null);
    }

    /** One message from the person: typed, chosen, or with files. */
    @PostMapping("/chat")
    String say(
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            @RequestHeader(name = SCRIPT, required = false) @Nullable String script,
            @RequestParam(defaultValue = "") String client,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String choice,
            @RequestParam(required = false) @Nullable List<MultipartFile> files) {
        var chat = webChats.of(request);
        if (chat.isEmpty()) {
            response.setStatus(script == null ? HttpStatus.SEE_OTHER.value() : HttpStatus.GONE.value());
            return script == null ? "redirect:/" : "messages :: none";
        }
        var refused = posted.take(
                chat.get(), client, text, choice, files == null ? List.of() : files, request.getRemoteAddr());
        if (refused.isPresent()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("notice", refused.get());
            model.addAttribute("draft", text);
            if (script != null) {
                return "messages :: notice";
            }
            show(chat.get(), Long.MAX_VALUE, model);
            return "chat";
        }
        return script == null ? "redirect:/chat#latest" : "messages :: none";
    }

    /** Another language for this chat. */
    @PostMapping("/chat/language")
    String speak(HttpServletRequest request, @RequestParam String language) {
        webChats.of(request).ifPresent(chat -> chats.speak(chat.id(), Locale.of(language)));
        return "redirect:/chat";
    }

    private void show(Chat chat, long before, Model model) {
        var page = history.before(chat.id(), before);
        fetched.fetched(chat.id(), page);
        model.addAttribute("chat", chat);
        if (chat.role() != null) {
            model.addAttribute("as", Message.of("chat.as", "role", Message.of(chat.role())));
        }
        model.addAttribute("messages", shown.of(page));
        model.addAttribute("newest", before == Long.MAX_VALUE);
        if (!page.isEmpty() && history.hasBefore(chat.id(), page.getFirst().id())) {
            model.addAttribute("older", page.getFirst().id());
        }
        model.addAttribute("client", UUID.randomUUID().toString());
        model.addAttribute("longest", Turns.LONGEST);
    }
}
