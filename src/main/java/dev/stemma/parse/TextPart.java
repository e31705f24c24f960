package dev.stemma.parse;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * The part of a mail that is plain text, as a preformatted block. Tika 3.3.1 writes it as one paragraph, in which tabs and columns of blanks
 * are nothing: a table of a mail lost its cells ({@code WorkerTest}). Lines of a mail end with CR and LF when it is sent, and when Tika hands them on, whatever
 * its file has: that is no damage, so they end with LF here.
 */
final class TextPart extends TXTParser {
    private static final long serialVersionUID = 1L;

    @Override
    public void parse(InputStream in, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        super.parse(in, new Preformatted(handler), metadata, context);
    }

    private static final class Preformatted extends ContentHandlerDecorator {
        private boolean behindReturn;

        Preformatted(ContentHandler handler) {
            super(handler);
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
            super.startElement(uri, of(localName), of(name), attributes);
        }

        @Override
        public void endElement(String uri, String localName, String name) throws SAXException {
            super.endElement(uri, of(localName), of(name));
        }

        @Override
        public void characters(char[] buffer, int start, int length) throws SAXException {
            char[] ended = new char[length];
            int size = 0;
            for (int i = start; i < start + length; i++) {
                char c = buffer[i];
                if (c != '\n' || !behindReturn) {
                    ended[size++] = c == '\r' ? '\n' : c;
                }
                behindReturn = c == '\r';
            }
            super.characters(ended, 0, size);
        }

        private static String of(String name) {
            return name.equals("p") ? "pre" : name;
        }
    }
}
