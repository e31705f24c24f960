package dev.stemma.parse;

import dev.stemma.model.Block;
import dev.stemma.model.Finding;
import dev.stemma.model.Grid;
import java.util.List;

/**
 * A page laid out as text.
 *
 * @param text blocks apart by one or two newlines, tables by tabs and newlines
 * @param blocks in order, spans in {@code text}
 * @param grids in order, spans in {@code text}
 * @param visibleChars characters that a browser would show before anything is clicked, white space not counted
 * @param findings limits that were hit
 */
record PageText(String text, List<Block> blocks, List<Grid> grids, int visibleChars, List<Finding> findings) {}
