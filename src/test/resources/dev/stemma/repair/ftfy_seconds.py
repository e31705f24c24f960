"""CPU seconds that ftfy takes for each file named: JSON, one text a line. Prints name and seconds, tab-separated."""
import json
import sys
import time

import ftfy

for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as lines:
        texts = [json.loads(line) for line in lines]
    ftfy.fix_text(texts[0])
    start = time.process_time()
    for text in texts:
        ftfy.fix_text(text)
    print(name, time.process_time() - start, sep="\t")
