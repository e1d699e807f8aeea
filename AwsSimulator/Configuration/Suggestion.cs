namespace LoadPlatform.AwsSimulator.Configuration;

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

    /// <summary>A word without its case and its separators: two that differ in nothing else mean the same.</summary>
    public static string Plain(string word) => word.Replace("_", "").Replace("-", "").ToLowerInvariant();

    private static string? Nearest(string word, IReadOnlyList<string> known)
    {
        if (word.Length is 0 or > LongestWord)
            return null;

        var plain = Plain(word);
        var best = known.Select(name => (Name: name, Distance: Distance(plain, Plain(name)))).OrderBy(candidate => candidate.Distance).FirstOrDefault();
        return best.Name is not null && best.Distance <= Math.Max(1, plain.Length / 3) ? best.Name : null;
    }

    /// <summary>How many letters must be changed, added or left out.</summary>
    private static int Distance(string from, string to)
    {
        var costs = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 0; i < from.Length; i++)
        {
            var previous = costs[0];
            costs[0] = i + 1;
            for (var j = 0; j < to.Length; j++)
            {
                var replaced = previous + (from[i] == to[j] ? 0 : 1);
                previous = costs[j + 1];
                costs[j + 1] = Math.Min(replaced, Math.Min(costs[j], previous) + 1);
            }
        }

        return costs[^1];
    }
}
