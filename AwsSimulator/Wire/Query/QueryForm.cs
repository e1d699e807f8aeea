using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace LoadPlatform.AwsSimulator.Wire.Query;

/// <summary>The form of the Query protocol: <c>Dimensions.member.1.Name=…</c> names a place in the structure that JSON would send; all values are text.</summary>
internal static class QueryForm
{
    private const int Deepest = 16;
    private const string Member = "member";

    /// <summary>Reads a form's body.</summary>
    /// <exception cref="AwsException">Two fields contradict each other.</exception>
    public static JsonObject Read(string body)
    {
        var root = new Place();
        foreach (var (key, values) in QueryHelpers.ParseQuery(body))
        {
            if (values.Count > 1)
                throw Malformed($"The parameter {key} is given more than once.");

            root.At(key.Split('.', Deepest + 1)).Value = values.ToString();
        }

        return root.Children.Count == 0 ? [] : (JsonObject)Structure(root);
    }

    private static JsonNode Node(Place place) =>
        place.Children.Count == 0 ? JsonValue.Create(place.Value ?? "")
        : place.Value is { Length: > 0 } ? throw Malformed("A parameter is both a value and a structure.")
        : place.Children.Count == 1 && place.Children.TryGetValue(Member, out var list) ? List(list)
        : Structure(place);

    private static JsonNode Structure(Place place)
    {
        var json = new JsonObject();
        foreach (var (name, child) in place.Children)
            json[name] = Node(child);
        return json;
    }

    private static JsonNode List(Place list) => new JsonArray([.. list.Children.OrderBy(pair => Index(pair.Key)).Select(pair => Node(pair.Value))]);

    private static int Index(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        ? index
        : throw Malformed($"'{text}' is no place in a list.");

    private static AwsException Malformed(string message) => new("MalformedQueryString", message);

    /// <summary>One place in the structure: a value, or more places below it.</summary>
    private sealed class Place
    {
        public string? Value { get; set; }

        public Dictionary<string, Place> Children { get; } = new(StringComparer.Ordinal);

        public Place At(string[] path)
        {
            if (path.Length > Deepest)
                throw Malformed("A parameter goes too deep.");

            var place = this;
            foreach (var name in path)
            {
                if (!place.Children.TryGetValue(name, out var next))
                    place.Children[name] = next = new Place();
                place = next;
            }

            return place;
        }
    }
}
