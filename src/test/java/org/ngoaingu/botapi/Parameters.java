package org.ngoaingu.botapi;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a call was given: as JSON, a form, or parts. */
record Parameters(Map<String, String> texts, Map<String, Upload> files) {

    private static final int LARGEST = 60 * 1024 * 1024;
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

    static Parameters of(HttpExchange exchange) throws IOException {
        var parameters = new Parameters(new HashMap<>(), new HashMap<>());
        var query = exchange.getRequestURI().getRawQuery();
        if (query != null) {
            parameters.readForm(query);
        }
        var body = exchange.getRequestBody().readNBytes(LARGEST);
        var type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        if (type.startsWith("application/json")) {
            parameters.readJson(utf8(body));
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            parameters.readForm(utf8(body));
        } else if (type.startsWith("multipart/form-data")) {
            parameters.readParts(new String(body, StandardCharsets.ISO_8859_1), type.replaceFirst(".*boundary=", ""));
        }
        return parameters;
    }

    String text(String name) {
        return texts.getOrDefault(name, "");
    }

    long number(String name) {
        return texts.containsKey(name) ? Long.parseLong(text(name)) : 0;
    }

    JsonNode json(String name) {
        return texts.containsKey(name) ? Json.read(text(name)) : Json.MAPPER.missingNode();
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.badRequest("strings must be encoded in UTF-8");
        }
    }

    private void readJson(String body) {
        for (var field : Json.read(body).properties()) {
            var value = field.getValue();
            if (!value.isNull()) {
                texts.put(field.getKey(), value.isString() ? value.asString() : value.toString());
            }
        }
    }

    private void readForm(String body) {
        for (var pair : body.split("&")) {
            var parts = pair.split("=", 2);
            texts.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
    }

    private void readParts(String body, String boundary) {
        for (var part : body.split(Pattern.quote("--" + boundary))) {
            var end = part.indexOf("\r\n\r\n");
            var name = NAME.matcher(part);
            if (end < 0 || !name.find()) {
                continue;
            }
            var content = part.substring(end + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
            var file = FILE.matcher(part.substring(0, end));
            if (file.find()) {
                files.put(decoded(name.group(1)), new Upload(decoded(file.group(1)), content));
            } else {
                texts.put(decoded(name.group(1)), utf8(content));
            }
        }
    }

    private static String decoded(String header) {
        return new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
