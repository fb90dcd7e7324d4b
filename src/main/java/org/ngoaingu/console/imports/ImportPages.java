package org.ngoaingu.console.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.CleanText;
import org.ngoaingu.console.Doorkeeper;
import org.ngoaingu.console.Visitor;
import org.ngoaingu.console.imports.PageImport.State;
import org.ngoaingu.plan.PlanId;
import org.ngoaingu.plan.Plans;
import org.ngoaingu.platform.Message;
import org.ngoaingu.staff.Rosters;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The import page: files in, a look, one button to take it, and one to undo the last. */
@Controller
class ImportPages {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final int NAME = 100;

    private final PageImports imports;
    private final PageImportJob job;
    private final Rosters rosters;
    private final Plans plans;
    private final Doorkeeper door;

    ImportPages(PageImports imports, PageImportJob job, Rosters rosters, Plans plans, Doorkeeper door) {
        this.imports = imports;
        this.job = job;
        this.rosters = rosters;
        this.plans = plans;
        this.door = door;
    }

    @GetMapping("/console/imports")
    String form(Visitor visitor, Model model) {
        door.administrator(visitor, "imports");
        return form(visitor, model, null);
    }

    /** Takes the files and has them looked at; one look of a person at a time. */
    @PostMapping("/console/imports")
    @Transactional
    String upload(
            Visitor visitor,
            @RequestParam(required = false) @Nullable MultipartFile units,
            @RequestParam(required = false) @Nullable MultipartFile staff,
            @RequestParam(defaultValue = "") String asOf,
            Model model,
            HttpServletResponse response) {
        door.administrator(visitor, "imports");
        var unitList = uploaded(units);
        var roster = uploaded(staff);
        var day = day(asOf);
        var id = UUID.randomUUID();
        Message problem = null;
        if (unitList == null && roster == null) {
            problem = Message.of("import.no-file");
        } else if (day.isEmpty() && !asOf.isBlank()) {
            problem = Message.of("console.correct.no-day");
        } else if (!imports.add(id, visitor, unitList, roster, day.orElse(null))) {
            problem = Message.of("console.import.one-at-a-time");
        }
        if (problem != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(visitor, model, problem);
        }
        job.schedule(id, State.LOOKING);
        return "redirect:/console/imports/" + id;
    }

    @GetMapping("/console/imports/{id}")
    String one(Visitor visitor, @PathVariable UUID id, Model model) {
        door.administrator(visitor, "imports");
        return show(own(visitor, id), model, null);
    }

    /** Takes the import as it was looked at. */
    @PostMapping("/console/imports/{id}/take")
    @Transactional
    String take(
            Visitor visitor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(defaultValue = "") String missing,
            Model model,
            HttpServletResponse response) {
        door.administrator(visitor, "imports");
        own(visitor, id);
        var ready = imports.lock(id, State.READY);
        if (ready.isEmpty()) {
            return "redirect:/console/imports/" + id;
        }
        var chosen = plans.plan(new PlanId(plan.isBlank() ? "-" : plan)).map(found -> found.id());
        if (chosen.isEmpty() && !plan.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(ready.get(), model, Message.of("console.import.no-plan"));
        }
        var accepted = COUNT.matcher(missing).matches() ? Integer.valueOf(missing) : null;
        imports.taking(id, chosen.orElse(null), accepted);
        job.schedule(id, State.TAKING);
        return "redirect:/console/imports/" + id;
    }

    /** The refused rows, to correct and to send again. */
    @GetMapping("/console/imports/{id}/refused.xlsx")
    ResponseEntity<byte[]> refused(Visitor visitor, @PathVariable UUID id) {
        door.administrator(visitor, "imports");
        var bytes = Optional.ofNullable(imports.refusedRows(own(visitor, id).id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var disposition = ContentDisposition.attachment()
                .filename("dong-chua-nhap-duoc.xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes);
    }

    /** Undoes the last import. */
    @PostMapping("/console/imports/undo")
    String undo(
            Visitor visitor,
            @RequestParam(defaultValue = "false") boolean sure,
            Model model,
            HttpServletResponse response) {
        door.administrator(visitor, "imports");
        if (!sure) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(visitor, model, Message.of("console.import.undo-unsure"));
        }
        var undone = rosters.undoLast(visitor.actor());
        return form(
                visitor,
                model,
                undone instanceof Rosters.Undone.Refused refused ? refused.why() : Message.of("console.import.undone"));
    }

    private String form(Visitor visitor, Model model, @Nullable Message notice) {
        model.addAttribute("mine", imports.of(visitor.actor()));
        model.addAttribute("notice", notice);
        return "console/imports";
    }

    private String show(PageImport one, Model model, @Nullable Message notice) {
        model.addAttribute("one", one);
        model.addAttribute("plans", plans.all());
        model.addAttribute("notice", notice);
        return "console/import";
    }

    private PageImport own(Visitor visitor, UUID id) {
        return imports.find(id, visitor.actor()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static PageImports.@Nullable Uploaded uploaded(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return null;
        }
        try {
            var name = CleanText.of(file.getOriginalFilename() == null ? "" : file.getOriginalFilename());
            return new PageImports.Uploaded(name.substring(0, Math.min(name.length(), NAME)), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
