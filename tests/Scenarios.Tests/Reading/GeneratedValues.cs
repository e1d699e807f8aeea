using System.Text.Json.Nodes;

namespace LoadPlatform.Scenarios.Tests.Reading;

/// <summary>Draws values for generated files.</summary>
internal sealed class GeneratedValues(Random random)
{
    private static readonly string[] Texts = ["a", "yes", "12", "${x}", "$${x}", "a: b", "- c", "#d", "\"e\" 'f'", "\\g", "é ü 日本 🎉", "line\nline", "tab\there", "true", "True", "FALSE", "~", "null", "{h}", "[i]", "&j", "*k", "!l", "%m", "@n", "> =", "|", "\u00A0", "\u2028", "\uFEFFo", ">="];

    public int Next(int end) => random.Next(end);

    public int Next(int start, int end) => random.Next(start, end);

    public bool Maybe() => random.Next(2) == 0;

    public string Text() => $"{Texts[random.Next(Texts.Length)]}{Texts[random.Next(Texts.Length)]}".Trim() is { Length: > 0 } text ? text : "x";

    public string Pick(params string[] words) => words[random.Next(words.Length)];

    public JsonNode Number() => Maybe() ? JsonValue.Create(random.Next(10_000)) : JsonValue.Create(random.NextDouble() * 1e6);

    public double Above(double most) => Maybe() ? Math.Ceiling(random.NextDouble() * most) : Math.Max(1e-6, random.NextDouble() * most);
}
