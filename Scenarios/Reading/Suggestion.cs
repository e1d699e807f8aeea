namespace LoadPlatform.Scenarios.Reading;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Suggestion
{
    private const int LongestWord = 64;

    /// <summary>A file can hold thousands of words: to compare with each of them would take minutes.</summary>
    private const int MostCompared = 200;

    private const int MostListed = 20;

    /// <summary>Says what is probably meant, as the end of a message; where nothing is near, what there is.</summary>
    public static string For(string word, IReadOnlyCollection<string> known) => Say(Nearest(word, known), known);

    /// <summary>The end of a message: the word that is meant, or where that is null, what <paramref name="listed"/> holds.</summary>
    public static string Say(string? nearest, IEnumerable<string> listed)
    {
        if (nearest is not null)
            return $"did you mean '{nearest}'?";

        string[] all = [.. listed];
        return $"use one of: {string.Join(", ", all.Length <= MostListed ? all : [.. all.Take(MostListed), "…"])}.";
    }

    /// <summary>The known word that is nearest to a misspelt one; null where none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        if (word.Length is 0 or > LongestWord)
            return null;

        var plain = Plain(word);
        var best = known.Where(name => name.Length <= LongestWord).Take(MostCompared).Select(name => (Name: name, Distance: Distance(plain, Plain(name)))).OrderBy(candidate => candidate.Distance).FirstOrDefault();
        return best.Name is not null && best.Distance <= Math.Max(1, plain.Length / 3) ? best.Name : null;
    }

    private static string Plain(string word) => word.Replace("_", "").Replace("-", "").ToLowerInvariant();

    /// <summary>How many letters must be put in, left out, replaced, or swapped with their neighbour.</summary>
    private static int Distance(string from, string to)
    {
        var (beforeLast, last, row) = (new int[to.Length + 1], new int[to.Length + 1], new int[to.Length + 1]);
        for (var column = 0; column < row.Length; column++)
            row[column] = column;

        for (var line = 1; line <= from.Length; line++)
        {
            (beforeLast, last, row) = (last, row, beforeLast);
            row[0] = line;
            for (var column = 1; column <= to.Length; column++)
            {
                var replaced = last[column - 1] + (from[line - 1] == to[column - 1] ? 0 : 1);
                row[column] = Math.Min(replaced, Math.Min(last[column], row[column - 1]) + 1);
                if (line > 1 && column > 1 && from[line - 1] == to[column - 2] && from[line - 2] == to[column - 1])
                    row[column] = Math.Min(row[column], beforeLast[column - 2] + 1);
            }
        }

        return row[to.Length];
    }
}
