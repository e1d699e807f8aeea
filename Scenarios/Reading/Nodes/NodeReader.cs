using System.Text;
using LoadPlatform.Scenarios.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LoadPlatform.Scenarios.Reading.Nodes;

/// <summary>Reads YAML into nodes. What YAML allows and these files do not need is refused: anchors, aliases, tags, several documents.</summary>
internal static class NodeReader
{
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
        var root = ReadNode(parser, errors, 0);
        parser.Consume<DocumentEnd>();
        if (root is null)
            return null;

        if (parser.Accept<DocumentStart>(out var second))
        {
            errors.Add(PositionOf(second), "the file holds a second document; keep one per file.");
            return null;
        }

        return root;
    }

    private static Node? ReadNode(Parser parser, ErrorList errors, int depth)
    {
        var parsed = parser.Consume<ParsingEvent>();
        var position = PositionOf(parsed);
        if (parsed is AnchorAlias)
        {
            errors.Add(position, "aliases (*name) are not supported; write the value out.");
            return null;
        }

        if (parsed is NodeEvent node && !Allowed(node, position, errors))
            return null;

        if (parsed is not Scalar && depth >= ReadingLimits.Depth)
        {
            errors.Add(position, $"this is nested more than {ReadingLimits.Depth} levels deep.");
            return null;
        }

        return parsed switch
        {
            Scalar scalar => new ScalarNode(position, scalar.Value, scalar.Style == ScalarStyle.Plain),
            SequenceStart => ReadList(parser, errors, position, depth),
            MappingStart => ReadMap(parser, errors, position, depth),
            _ => Missing(errors, position),
        };
    }

    // YamlDotNet lets a map end after a key where a lone ':' follows a list.
    private static Node? Missing(ErrorList errors, SourcePosition position)
    {
        errors.Add(position, "this is not valid YAML: a key or a value is missing before this place.");
        return null;
    }

    private static bool Allowed(NodeEvent node, SourcePosition position, ErrorList errors)
    {
        if (!node.Anchor.IsEmpty)
        {
            errors.Add(position, "anchors (&name) are not supported; write the value out where it is needed.");
            return false;
        }

        if (!node.Tag.IsEmpty)
        {
            errors.Add(position, "tags (!name) are not supported; put a value that begins with '!' in quotes.");
            return false;
        }

        return true;
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

    private static MapNode? ReadMap(Parser parser, ErrorList errors, SourcePosition position, int depth)
    {
        List<MapEntry> entries = [];
        HashSet<string> keys = new(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadNode(parser, errors, depth + 1) is not { } key || ReadNode(parser, errors, depth + 1) is not { } value)
                return null;

            if (key is not ScalarNode scalar)
                errors.Add(key.Position, $"a key must be a word, not {key.Kind}.");
            else if (!keys.Add(scalar.Text))
                errors.Add(key.Position, $"the key '{Words.Shorten(scalar.Text)}' is there twice; keep one.");
            else
                entries.Add(new MapEntry(scalar.Text, key.Position, value));
        }

        return new MapNode(position, entries);
    }

    private static SourcePosition PositionOf(ParsingEvent parsed) => new((int)parsed.Start.Line, (int)parsed.Start.Column);
}
