using System.Text.RegularExpressions;

namespace LoadPlatform.Architecture.Tests.Rules;

/// <summary>What holds for each source file of the product.</summary>
internal static partial class SourceRules
{
    private const int LongestFile = 200;
    private const int LongestProgram = 25;

    private static readonly string[] MayNameTheSimulator = ["AppHost/", "AwsSimulator/", "ServiceDefaults/Clock/"];

    /// <summary>What is wrong with a file.</summary>
    /// <param name="file">Its path, relative to the root.</param>
    /// <param name="text">Its text.</param>
    public static IEnumerable<string> Violations(string file, string text)
    {
        var lines = SourceText.Lines(text);
        if (Path.GetFileName(file) == "Program.cs" && lines > LongestProgram)
            yield return $"{file} has {lines} lines: a Program.cs has at most {LongestProgram}.";
        if (lines > LongestFile)
            yield return $"{file} has {lines} lines: split what is longer than {LongestFile}.";

        var code = SourceText.WithoutComments(text);
        if (Conditional().IsMatch(code))
            yield return $"{file} has an #if: there is one code path, with the real packages and without.";
        if (code.Contains("UseCompat", StringComparison.OrdinalIgnoreCase))
            yield return $"{file} mentions UseCompat: only the build knows of it.";
        if (code.Contains("simulator", StringComparison.OrdinalIgnoreCase) && !MayNameTheSimulator.Any(place => file.StartsWith(place, StringComparison.Ordinal)))
            yield return $"{file} mentions the simulator: to the product it is AWS.";
    }

    [GeneratedRegex(@"^\s*#\s*if\b", RegexOptions.Multiline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Conditional();
}
