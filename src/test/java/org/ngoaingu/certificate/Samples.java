package org.ngoaingu.certificate;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Files as people send them, and as attackers do; each made for the test. */
public final class Samples {

    /** EXIF with the position 10°48′ N 106°42′ E, little-endian, and an orientation. */
    private static final String EXIF = "45786966000049492a0008000000" // header, first directory at 8
            + "0200" // two entries
            + "1201030001000000%s0000" // orientation
            + "2588040001000000" + "26000000" // the directory of the position, at 38
            + "00000000" // no further directory
            + "0200" // two entries
            + "01000200020000004e000000" // N
            + "02000500030000005000000000000000" // latitude
            + "00000000000000000000000000000000000000000000000000000000000000";

    private Samples() {}

    /** A white sheet with a black bar at its upper edge. */
    public static BufferedImage sheet(int width, int height) {
        var sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        pen.fillRect(0, 0, width, height / 4);
        pen.dispose();
        return sheet;
    }

    public static byte[] jpeg() {
        return written(sheet(120, 80), "jpg");
    }

    public static byte[] png() {
        return written(sheet(120, 80), "png");
    }

    public static byte[] written(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A photo that is painted in several scans. */
    public static byte[] progressive(int width, int height) {
        var writer = ImageIO.getImageWritersByFormatName("jpg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(sheet(width, height), null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A photo whose Exif says where it was taken and how the camera was held. */
    public static byte[] jpegWithPosition(int orientation) {
        var jpeg = jpeg();
        var exif = HexFormat.of().parseHex(EXIF.formatted(HexFormat.of().toHexDigits((byte) orientation) + "00"));
        return ByteBuffer.allocate(jpeg.length + exif.length + 4)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A PNG of some kilobytes whose header says 50,000 × 50,000 pixels. */
    public static byte[] hugePng() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex("89504e470d0a1a0a"));
        var header = ByteBuffer.allocate(13).putInt(50_000).putInt(50_000).put(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", header.array());
        chunk(out, "IDAT", deflated(new byte[1 << 20]));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        var named = ByteBuffer.allocate(4 + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var crc = new CRC32();
        crc.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    public static byte[] deflated(byte[] content) {
        var deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** A zip that holds the content packed. */
    public static byte[] zipped(String name, byte[] content) {
        return zip(name, content, ZipOutputStream.DEFLATED);
    }

    /** A zip that holds the content as it is. */
    public static byte[] stored(String name, byte[] content) {
        return zip(name, content, ZipOutputStream.STORED);
    }

    private static byte[] zip(String name, byte[] content, int method) {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(name);
        entry.setMethod(method);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(entry);
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A photo that shows this text as a square code. */
    public static byte[] squareCode(String text) {
        try {
            var code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 300, 300);
            var picture = sheet(900, 600);
            for (int x = 0; x < code.getWidth(); x++) {
                for (int y = 0; y < code.getHeight(); y++) {
                    picture.setRGB(500 + x, 200 + y, code.get(x, y) ? 0 : 0xFFFFFF);
                }
            }
            return written(picture, "jpg");
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the code of an invented citizen's card says. */
    public static byte[] identityCard() {
        return squareCode("079300000001|020000001|Nguyễn Thử Một|01021980|Nam|Phường Thử Nghiệm|01012021");
    }

    public static byte[] pdf(int pages) {
        try (var document = new PDDocument()) {
            for (int page = 0; page < pages; page++) {
                document.addPage(new PDPage());
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
