using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LoadPlatform.AwsSimulator.Configuration.Nodes;

/// <summary>Reads YAML into nodes. What YAML allows and a configuration does not need is refused: anchors, aliases, tags, several documents.</summary>
/// <param name="file">The file's name, for the places.</param>
/// <param name="mistakes">Where mistakes go.</param>
internal sealed class YamlNodes(string file, Mistakes mistakes)
{
    private const int LargestFile = 256 * 1024;
    private const int Deepest = 16;

    private Place Top => new(file, 1, 1);

    /// <summary>Reads a whole file.</summary>
    /// <returns>Its root, an empty map where there is nothing but comments; null where it could not be read, which was reported.</returns>
    public Node? Read(string yaml)
    {
        if (Encoding.UTF8.GetByteCount(yaml) > LargestFile)
            return Refuse(Top, $"the file is larger than {LargestFile / 1024} KiB.");

        try
        {
            return ReadDocument(new Parser(new StringReader(yaml)));
        }
        catch (YamlException exception)
        {
            var tabbed = Array.FindIndex(yaml.Split('\n'), text => text[..^text.TrimStart().Length].Contains('\t'));
            // The parser's own range begins at the construct that it could not end: its end is nearer.
            return tabbed >= 0
                ? Refuse(new Place(file, tabbed + 1, 1), "this is not valid YAML: indent with spaces, not tabs.")
                : Refuse(new Place(file, (int)exception.End.Line, (int)exception.End.Column), $"this is not valid YAML: {exception.Message}");
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // YamlDotNet's scanner lets these through on some malformed escapes and directives.
            return Refuse(Top, "this is not valid YAML; look for escapes, directives and special characters.");
        }
    }

    private Node? ReadDocument(Parser parser)
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
            return new MapNode(Top, []);

        parser.Consume<DocumentStart>();
        var root = ReadNode(parser, depth: 0);
        if (root is null)
            return null;

        parser.Consume<DocumentEnd>();
        return parser.Accept<DocumentStart>(out var second) ? Refuse(PlaceOf(second), "the file holds a second document; keep one.") : root;
    }

    private Node? ReadNode(Parser parser, int depth)
    {
        var parsed = parser.Consume<ParsingEvent>();
        var place = PlaceOf(parsed);
        if (parsed is AnchorAlias)
            return Refuse(place, "aliases (*name) are not supported; write the value out.");
        if (parsed is NodeEvent { Anchor.IsEmpty: false })
            return Refuse(place, "anchors (&name) are not supported; write the value out where it is needed.");
        if (parsed is NodeEvent { Tag.IsEmpty: false })
            return Refuse(place, "tags (!name) are not supported; put a value that begins with '!' in quotes.");
        if (depth >= Deepest)
            return Refuse(place, $"this is nested more than {Deepest} levels deep.");

        return parsed switch
        {
            Scalar scalar => new ScalarNode(place, scalar.Value, scalar.Style == ScalarStyle.Plain),
            SequenceStart => ReadList(parser, place, depth),
            MappingStart => ReadMap(parser, place, depth),
            // The parser leaves a value out where a key is written with '?' and nothing follows.
            _ => Refuse(place, $"this is not valid YAML: a value is missing here."),
        };
    }

    private ListNode? ReadList(Parser parser, Place place, int depth)
    {
        List<Node> items = [];
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (ReadNode(parser, depth + 1) is not { } item)
                return null;

            items.Add(item);
        }

        return new ListNode(place, items);
    }

    private MapNode? ReadMap(Parser parser, Place place, int depth)
    {
        List<MapEntry> entries = [];
        HashSet<string> keys = new(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadNode(parser, depth + 1) is not { } key || ReadNode(parser, depth + 1) is not { } value)
                return null;

            if (key is not ScalarNode scalar)
                mistakes.Add(key.Place, $"a key must be a word, not {key.Kind}.");
            else if (!keys.Add(scalar.Text))
                mistakes.Add(key.Place, $"the key '{scalar.Text}' is there twice; keep one.");
            else
                entries.Add(new MapEntry(scalar.Text, key.Place, value));
        }

        return new MapNode(place, entries);
    }

    private Node? Refuse(Place place, string message)
    {
        mistakes.Add(place, message);
        return null;
    }

    private Place PlaceOf(ParsingEvent parsed) => new(file, Math.Max(1, (int)parsed.Start.Line), Math.Max(1, (int)parsed.Start.Column));
}
