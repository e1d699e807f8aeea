using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml;

namespace LoadPlatform.AwsSimulator.Wire.Query;

/// <summary>Answers of the Query protocol: an operation's JSON answer, or an error, as XML.</summary>
internal static class QueryXml
{
    private const string Member = "member";
    private static readonly XmlWriterSettings Settings = new() { OmitXmlDeclaration = true, CheckCharacters = false, Encoding = new UTF8Encoding(false) };

    /// <summary>A result. One without members has no result element, as AWS's operations without an output shape have none.</summary>
    public static byte[] Result(QueryService service, string operation, JsonObject result, string requestId) => Write(writer =>
    {
        writer.WriteStartElement($"{operation}Response", service.Namespace);
        if (result.Count > 0)
        {
            writer.WriteStartElement($"{operation}Result");
            WriteMembers(writer, service, result);
            writer.WriteEndElement();
        }

        writer.WriteStartElement("ResponseMetadata");
        writer.WriteElementString("RequestId", requestId);
        writer.WriteEndElement();
        writer.WriteEndElement();
    });

    public static byte[] Error(QueryService service, string fault, string code, string message, string requestId) => Write(writer =>
    {
        writer.WriteStartElement("ErrorResponse", service.Namespace);
        writer.WriteStartElement("Error");
        writer.WriteElementString("Type", fault);
        writer.WriteElementString("Code", code);
        writer.WriteElementString("Message", message);
        writer.WriteEndElement();
        writer.WriteElementString("RequestId", requestId);
        writer.WriteEndElement();
    });

    private static byte[] Write(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
            write(writer);
        return stream.ToArray();
    }

    private static void WriteMembers(XmlWriter writer, QueryService service, JsonObject structure)
    {
        foreach (var (name, node) in structure)
        {
            if (node is null)
                continue;

            writer.WriteStartElement(name);
            if (node is JsonObject map && service.Maps.Contains(name))
                WriteEntries(writer, service, map);
            else
                WriteContent(writer, service, node);
            writer.WriteEndElement();
        }
    }

    private static void WriteContent(XmlWriter writer, QueryService service, JsonNode node)
    {
        switch (node)
        {
            case JsonObject structure:
                WriteMembers(writer, service, structure);
                break;
            case JsonArray list:
                foreach (var item in list.OfType<JsonNode>())
                {
                    writer.WriteStartElement(Member);
                    WriteContent(writer, service, item);
                    writer.WriteEndElement();
                }

                break;
            default:
                writer.WriteString(Text((JsonValue)node));
                break;
        }
    }

    private static void WriteEntries(XmlWriter writer, QueryService service, JsonObject map)
    {
        foreach (var (key, value) in map)
        {
            writer.WriteStartElement("entry");
            writer.WriteElementString("key", key);
            writer.WriteStartElement("value");
            if (value is not null)
                WriteContent(writer, service, value);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
    }

    private static string Text(JsonValue value) =>
        value.TryGetValue<AwsTime>(out var time) ? time.Instant.UtcDateTime.ToString(time.Instant.Millisecond == 0 ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture)
        : value.TryGetValue<string>(out var text) ? text
        : value.ToJsonString();
}
