package org.ngoaingu.channel.webchat;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.ngoaingu.channel.ChatFiles;
import org.ngoaingu.channel.ChatHistory;
import org.ngoaingu.channel.FileId;
import org.ngoaingu.channel.WebChats;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands out the files of a chat's messages, to be saved and never shown as a page of ours. */
@Controller
class SentFiles {

    private final WebChats webChats;
    private final ChatHistory history;
    private final ChatFiles files;

    SentFiles(WebChats webChats, ChatHistory history, ChatFiles files) {
        this.webChats = webChats;
        this.history = history;
        this.files = files;
    }

    @GetMapping("/chat/files/{id}")
    ResponseEntity<byte[]> file(HttpServletRequest request, @PathVariable UUID id) {
        var file = webChats.of(request)
                .filter(chat -> history.holds(chat.id(), new FileId(id)))
                .flatMap(chat -> files.find(new FileId(id)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(file.content());
    }
}
