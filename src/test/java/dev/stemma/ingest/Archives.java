package dev.stemma.ingest;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Makes archives for tests; {@code parts} are name, bytes, name, bytes. */
public final class Archives {
    private Archives() {}

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] zip(Object... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) parts[i]));
                zip.write((byte[]) parts[i + 1]);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    public static byte[] tar(Object... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            for (int i = 0; i < parts.length; i += 2) {
                TarArchiveEntry entry = new TarArchiveEntry((String) parts[i]);
                entry.setSize(((byte[]) parts[i + 1]).length);
                tar.putArchiveEntry(entry);
                tar.write((byte[]) parts[i + 1]);
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    public static byte[] gzip(byte[] bytes) throws IOException {
        return compress(bytes, GZIPOutputStream::new);
    }

    public static byte[] bzip2(byte[] bytes) throws IOException {
        return compress(bytes, BZip2CompressorOutputStream::new);
    }

    public static byte[] xz(byte[] bytes) throws IOException {
        return compress(bytes, out -> new XZOutputStream(out, new LZMA2Options(1)));
    }

    public static byte[] zstd(byte[] bytes) {
        return Zstd.compress(bytes);
    }

    private interface Compressor {
        OutputStream open(OutputStream out) throws IOException;
    }

    private static byte[] compress(byte[] bytes, Compressor compressor) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream compressed = compressor.open(out)) {
            compressed.write(bytes);
        }
        return out.toByteArray();
    }
}
