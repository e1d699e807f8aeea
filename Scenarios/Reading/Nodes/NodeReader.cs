using System.Text;
using LoadPlatform.Scenarios.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LoadPlatform.Scenarios.Reading.Nodes;

/// <summary>Reads YAML into nodes. What YAML allows and these files do not need is refused: anchors, aliases, tags, several documents.</summary>
internal static class NodeReader
{
    /// <summary>How deep a value may go on that is left out: deeper ones take the parser minutes.</summary>
    private const int MostSkipped = 100;

    /// <summary>Reads a whole file.</summary>
    /// <returns>Null where it could not be read; then <paramref name="errors"/> says why.</returns>
    public static Node? Read(string yaml, ErrorList errors)
    {
        if (Encoding.UTF8.GetByteCount(yaml) > ReadingLimits.FileBytes)
        {
            errors.Add(new SourcePosition(1, 1), $"the file is larger than {ReadingLimits.FileBytes / 1024} KiB; split it.");
            return null;
        }

        try
        {
            return ReadDocument(new Parser(new StringReader(yaml)), errors);
        }
        catch (YamlException exception)
        {
            errors.Add(SyntaxHint.Position(exception, yaml), $"this is not valid YAML: {SyntaxHint.Message(exception, yaml)}");
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // YamlDotNet's scanner lets these through on some malformed escapes and directives.
            errors.Add(new SourcePosition(1, 1), "this is not valid YAML; look for escapes, directives and special characters.");
        }

        return null;
    }

    private static Node? ReadDocument(Parser parser, ErrorList errors)
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            errors.Add(new SourcePosition(1, 1), "the file is empty.");
            return null;
        }

        parser.Consume<DocumentStart>();
        if (ReadNode(parser, errors, 0) is not { } root)
            return null;

        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
        {
            errors.Add(PositionOf(second), "the file holds a second document; keep one per file.");
            return null;
        }

        return root;
    }

    /// <summary>Reads a node, with everything that is in it.</summary>
    /// <returns>Null where nothing after it can be read either, which was reported.</returns>
    private static Node? ReadNode(Parser parser, ErrorList errors, int depth)
    {
        parser.Accept<ParsingEvent>(out var parsed);
        var position = PositionOf(parsed!);
        if (Refusal(parsed!, depth) is { } refusal)
        {
            errors.Add(position, refusal);
            return Skip(parser) ? Unknown(errors, position) : null;
        }

        if (parsed is NodeEvent { Anchor.IsEmpty: false })
            errors.Add(position, "anchors (&name) are not supported; write the value out where it is needed.");
        return parser.Consume<ParsingEvent>() switch
        {
            Scalar scalar => new ScalarNode(position, scalar.Value, scalar.Style == ScalarStyle.Plain),
            SequenceStart => ReadList(parser, errors, position, depth),
            MappingStart => ReadMap(parser, errors, position, depth),
            _ => Missing(errors, position),
        };
    }

    private static string? Refusal(ParsingEvent parsed, int depth) => parsed switch
    {
        AnchorAlias => "aliases (*name) are not supported; write the value out.",
        NodeEvent { Tag.IsEmpty: false } => "tags (!name) are not supported; put a value that begins with '!' in quotes.",
        SequenceStart or MappingStart when depth >= ReadingLimits.Depth => $"this is nested more than {ReadingLimits.Depth} levels deep.",
        _ => null,
    };

    private static bool Skip(Parser parser)
    {
        var depth = 0;
        do
        {
            depth += parser.Consume<ParsingEvent>().NestingIncrease;
        }
        while (depth is > 0 and <= MostSkipped);
        return depth == 0;
    }

    // What was reported is no error of the reader that meets it as well.
    private static ScalarNode Unknown(ErrorList errors, SourcePosition position)
    {
        errors.SayNoMoreOf(position);
        return new ScalarNode(position, "", Plain: false) { IsUnknown = true };
    }

    // YamlDotNet lets a map end after a key where a lone ':' follows a list.
    private static Node? Missing(ErrorList errors, SourcePosition position)
    {
        errors.Add(position, "this is not valid YAML: a key or a value is missing before this place.");
        return null;
    }

    private static ListNode? ReadList(Parser parser, ErrorList errors, SourcePosition position, int depth)
    {
        List<Node> items = [];
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (ReadNode(parser, errors, depth + 1) is not { } item)
                return null;

            items.Add(item);
        }

        return new ListNode(position, items);
    }

    private static Node? ReadMap(Parser parser, ErrorList errors, SourcePosition position, int depth)
    {
        List<MapEntry> entries = [];
        HashSet<string> keys = new(StringComparer.Ordinal);
        var isKnown = true;
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadNode(parser, errors, depth + 1) is not { } key || ReadNode(parser, errors, depth + 1) is not { } value)
                return null;

            // Nobody knows what would be merged in by <<.
            isKnown &= key is not ScalarNode { IsUnknown: true } && !(key is ScalarNode { Text: "<<" } && value.HasUnknown);
            if (key is not ScalarNode scalar)
                errors.Add(key.Position, $"a key must be a word, not {key.Kind}.");
            else if (!keys.Add(scalar.Text))
                errors.Add(key.Position, $"the key '{Words.Shorten(scalar.Text)}' is there twice; keep one.");
            else
                entries.Add(new MapEntry(scalar.Text, key.Position, value));
        }

        return isKnown ? new MapNode(position, entries) : Unknown(errors, position);
    }

    private static SourcePosition PositionOf(ParsingEvent parsed) => new((int)parsed.Start.Line, (int)parsed.Start.Column);
}
