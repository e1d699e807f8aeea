using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LoadPlatform.Scenarios.Catalog;
using LoadPlatform.Scenarios.Writing;

namespace LoadPlatform.Scenarios.Tests.Reading;

/// <summary>Makes files that are wrong, from a slip of the pen to an attack, from a seed.</summary>
internal sealed class HostileFiles(int seed)
{
    private const int MostBytes = 256 * 1024;

    private static readonly string[] Pieces =
    [
        "\t", "&a", "*a", "!!binary ", "? ", ": ", "- ", "\"\\U7FFFFFFF\"", "%YAML 9.9\n", "\0", "{", "[", "|", ">", "'", "\"", "---\n", "...\n", "\uD800", "<<: ", "1e999", "-1", "~", "\u202E", "\uFEFF", "\u0085", "\u2028", "\r",
        "${", "${a", "${a:}", "${a:${b}}", "$${", "${a b}", "${\n}", "}", "\\", "#", "\u0007", "e\u0301", "🎉", "0x10", "1_000", ".nan", ".inf", "-.INF", "1e-999", "99999999999999999999", "!!python/object:os.system", "@", "`", "=", "\"\\x07\"",
    ];

    private static readonly double[] Extremes = [1e-12, 1e-6, double.Epsilon, 86_400, 3_600_000, int.MaxValue, 1e15, 1e300];

    private readonly Random _random = new(seed);

    /// <summary>A file, and the scenarios that it may include.</summary>
    public (string Yaml, Func<string, string?> Include, Dictionary<string, string> Values) Make() => _random.Next(20) switch
    {
        < 8 => Alone(Mutated(Text())),
        < 13 => Alone(Twisted(new GeneratedScenario(seed).Make()) is JsonObject file ? YamlText.Write(file) : "just text"),
        < 16 => (Mutated(Including(_random.Next(1, 6))), name => _random.Next(8) == 0 ? null : Mutated(Including(_random.Next(4))), Values()),
        16 => (Including(10), _ => Including(10), []),
        17 => (Valued(), _ => Valued(), Values()),
        18 => Alone(YamlText.Write(Extreme(new GeneratedScenario(seed).Make()))),
        _ => Alone(Structure()),
    };

    private static (string, Func<string, string?>, Dictionary<string, string>) Alone(string yaml) => (yaml, _ => null, []);

    private string Text() => _random.Next(3) == 0
        ? ScenarioCatalog.Find(ScenarioCatalog.Names[_random.Next(ScenarioCatalog.Names.Count)])!
        : GeneratedScenario.Text(new GeneratedScenario(seed).Make(), isFlow: _random.Next(2) == 0);

    private string Mutated(string yaml)
    {
        var text = new StringBuilder(yaml);
        for (var mutation = _random.Next(1, 6); mutation > 0 && text.Length > 0; mutation--)
        {
            var at = _random.Next(text.Length);
            _ = _random.Next(4) switch
            {
                0 => text.Remove(at, Math.Min(text.Length - at, _random.Next(1, 40))),
                1 or 2 => text.Insert(at, Pieces[_random.Next(Pieces.Length)]),
                _ => text.Insert(at, text.ToString(at, Math.Min(text.Length - at, _random.Next(1, 200)))),
            };
        }

        return text.ToString();
    }

    /// <summary>The same file with some values of another type, keys of another name, entries gone or there twice.</summary>
    private JsonNode? Twisted(JsonNode? node)
    {
        if (_random.Next(40) == 0)
            return Strange();

        return node switch
        {
            JsonObject map => new JsonObject(map.Where(_ => _random.Next(40) > 0).Select(pair => KeyValuePair.Create(_random.Next(40) == 0 ? pair.Key + "x" : pair.Key, (JsonNode?)(Twisted(pair.Value) ?? JsonValue.Create(""))))),
            JsonArray list => new JsonArray([.. list.Where(_ => _random.Next(40) > 0).Select(item => Twisted(item) ?? JsonValue.Create(""))]),
            _ => node?.DeepClone(),
        };
    }

    /// <summary>The same file with one number that is next to nothing, or beyond everything.</summary>
    private JsonObject Extreme(JsonObject file)
    {
        JsonValue[] numbers = [.. Values(file).Where(value => value.GetValueKind() == JsonValueKind.Number)];
        if (numbers.Length > 0)
            numbers[_random.Next(numbers.Length)].ReplaceWith(Extremes[_random.Next(Extremes.Length)]);
        return file;
    }

    private static IEnumerable<JsonValue> Values(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(pair => Values(pair.Value)),
        JsonArray list => list.SelectMany(Values),
        JsonValue value => [value],
        _ => [],
    };

    private JsonNode Strange() => _random.Next(8) switch
    {
        0 => JsonValue.Create(-1),
        1 => JsonValue.Create(2.5),
        2 => JsonValue.Create(1e300),
        3 => JsonValue.Create(Pieces[_random.Next(Pieces.Length)]),
        4 => new JsonArray(1, "a"),
        5 => new JsonObject { ["a"] = 1 },
        6 => JsonValue.Create(true),
        _ => JsonValue.Create(new string('x', 3000)),
    };

    private string Including(int count) => $"name: hostile\nsteps:\n" + string.Concat(Enumerable.Range(0, count).Select(_ => _random.Next(4) == 0
        ? $"  - {{ action: note, text: \"{Pieces[_random.Next(Pieces.Length)].Replace("\"", "").Replace("\\", "")}\" }}\n"
        : $"  - {{ action: include, scenario: {(_random.Next(3) == 0 ? "self" : $"other-{_random.Next(30)}")}, parameters: {{ a: \"${{a:1}}\" }} }}\n"));

    private string Valued() => $"name: hostile\ndescription: \"${{a:{Pieces[_random.Next(Pieces.Length)].Replace("\"", "").Replace("\\", "")}}} ${{b:2}}\"\nsteps:\n  - action: wait\n    seconds: ${{a}}\n  - {{ action: place_calls, count: \"${{b}}\", cohort: \"c-${{b}}\" }}\n";

    private Dictionary<string, string> Values() => new(StringComparer.Ordinal)
    {
        ["a"] = Pieces[_random.Next(Pieces.Length)],
        [_random.Next(3) == 0 ? "\u0007" : "b"] = $"1\n  - action: dance{Pieces[_random.Next(Pieces.Length)]}",
    };

    private string Structure()
    {
        // Most are small, so that ten thousand take seconds; some are as large as a file may be.
        var size = _random.Next(100) == 0 ? MostBytes - 100 : _random.Next(10, 2000);
        var piece = Pieces[_random.Next(Pieces.Length)];
        return _random.Next(16) switch
        {
            0 => Repeated("[", size),
            1 => Repeated("{a: ", size),
            2 => Repeated("- ", size),
            3 => "name: a\nsteps:\n" + Repeated("- {action: note, text: a}\n", size),
            4 => "a: &a [x]\n" + Repeated("b: [*a, *a]\n", size),
            5 => Numbered("key{0}: {0}\n", size),
            6 => "name: a\nsteps: [{action: wait, seconds: 1}]\ncriteria:\n" + Repeated("- {name: b, metric: nonsense, value: x}\n", size),
            7 => "description: \"" + Repeated("x", size) + "\"\nname: a\nsteps: [{action: wait, seconds: 1}]\n",
            8 => "? " + Repeated("[? ", size),
            9 => "name: a\nsteps: [{action: note, text: \"" + Repeated("${x:yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy}", size) + "\"}]\n",
            10 => "name: a\nsteps: [{action: launch_task, task_definition: a, environment: {c: {" + Numbered("K{0}: v, ", size) + "}}}]\n",
            11 => Repeated(piece, size),
            12 => "name: |\n" + Repeated(" a\n", size) + "steps: >\n" + Repeated("  b\n", size),
            13 => Using(size),
            14 => Giving("other", size),
            _ => "name: a\nsteps: [{action: wait, seconds: 1}]\nparameters: {" + Numbered("p{0}: {{default: 1}}, ", size) + "}\n",
        };
    }

    /// <summary>A file that uses as many parameters as fit.</summary>
    public static string Using(int bytes) => "name: a\nsteps:\n" + Numbered("- {{action: note, text: \"${{p{0}}}\"}}\n", bytes);

    /// <summary>A file that gives an included one as many values as fit.</summary>
    public static string Giving(string included, int bytes) => $"name: a\nsteps: [{{action: include, scenario: {included}, parameters: {{" + Numbered("q{0}: 1, ", bytes) + "}}]\n";

    private static string Repeated(string piece, int bytes) => string.Concat(Enumerable.Repeat(piece, Math.Max(1, bytes / Math.Max(1, piece.Length))));

    private static string Numbered(string form, int bytes) => string.Concat(Enumerable.Range(0, Math.Max(1, bytes / form.Length)).Select(number => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, number)));
}
