namespace LoadPlatform.Scenarios.Reading;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Suggestion
{
    private const int LongestWord = 64;

    /// <summary>Says what is probably meant, as the end of a message; where nothing is near, what there is.</summary>
    public static string For(string word, IEnumerable<string> known)
    {
        string[] all = [.. known];
        return Nearest(word, all) is { } nearest ? $"did you mean '{nearest}'?" : $"use one of: {string.Join(", ", all)}.";
    }

    /// <summary>The known word that is nearest to a misspelt one; null where none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        if (word.Length is 0 or > LongestWord)
            return null;

        var plain = Plain(word);
        var best = known.Select(name => (Name: name, Distance: Distance(plain, Plain(name)))).OrderBy(candidate => candidate.Distance).FirstOrDefault();
        return best.Name is not null && best.Distance <= Math.Max(1, plain.Length / 3) ? best.Name : null;
    }

    private static string Plain(string word) => word.Replace("_", "").Replace("-", "").ToLowerInvariant();

    private static int Distance(string from, string to)
    {
        var row = new int[to.Length + 1];
        for (var column = 0; column < row.Length; column++)
            row[column] = column;

        for (var line = 1; line <= from.Length; line++)
        {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= to.Length; column++)
            {
                var above = row[column];
                var replaced = diagonal + (from[line - 1] == to[column - 1] ? 0 : 1);
                row[column] = Math.Min(replaced, Math.Min(above, row[column - 1]) + 1);
                diagonal = above;
            }
        }

        return row[to.Length];
    }
}
