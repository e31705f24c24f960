package dev.stemma.saved;

import dev.stemma.stream.LimitException;
import dev.stemma.stream.UnreadableException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A stream that ends where it breaks, for readers that lose what they have in their buffers when they see an exception. What it broke
 * of is asked for behind the end; a limit that was hit and a disk that refused pass.
 */
final class UpToDamage extends FilterInputStream {
    private IOException damage;

    UpToDamage(InputStream in) {
        super(in);
    }

    Optional<IOException> damage() {
        return Optional.ofNullable(damage);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (damage != null) {
            return -1;
        }
        try {
            return super.read(buffer, offset, length);
        } catch (LimitException | UnreadableException e) {
            throw e;
        } catch (IOException e) {
            damage = e;
            return -1;
        }
    }
}
