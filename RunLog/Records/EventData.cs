using System.Text.Json;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.RunLog.Records;

/// <summary>Reads the details of events.</summary>
public static class EventData
{
    /// <summary>The details of every event of a type, in order. One that does not have the type's shape is passed over: the event itself stays listed.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<RunEvent> events, string type)
        where T : class => events.Where(runEvent => runEvent.Type == type).Select(Read<T>).OfType<T>();

    private static T? Read<T>(RunEvent runEvent)
        where T : class
    {
        try
        {
            return runEvent.Data?.Deserialize<T>(RunLogJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
