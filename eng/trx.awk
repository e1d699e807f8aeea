# Reads a TRX file. Prints "<passed> <failed> <skipped>" and, for each failed test, its name and its message.
function decoded(text) {
    gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text); gsub(/&quot;/, "\"", text); gsub(/&apos;/, "'", text)
    gsub(/&#xD;/, "", text); gsub(/&#xA;/, "\n", text); gsub(/&amp;/, "\\&", text)
    return text
}
function attribute(text, name) {
    if (!match(text, " " name "=\"[^\"]*\"")) return ""
    return decoded(substr(text, RSTART + length(name) + 3, RLENGTH - length(name) - 4))
}
# Records end at ">": a tag is "<tag attributes", whatever precedes it is text.
BEGIN { RS = ">" }
{
    at = match($0, /<[^<]*$/)
    text = at ? substr($0, 1, at - 1) : $0
    tag = at ? substr($0, at) : ""
    if (tag ~ /^<UnitTestResult[ \t\r\n]/) {
        outcome = attribute(tag, "outcome"); name = attribute(tag, "testName"); messages = 0
        if (outcome == "Passed") passed++
        else if (outcome == "NotExecuted") skipped++
        else { failed++; failures = failures "  FAILED " name "\n" }
    } else if (tag ~ /^<\/Message/ && outcome == "Failed" && messages++ == 0) {
        text = decoded(text); gsub(/\n/, "\n      ", text)
        failures = failures "      " text "\n"
    }
}
END { printf "%d %d %d\n%s", passed, failed, skipped, failures }
