using System.Globalization;
using System.Text.Json.Nodes;

namespace LoadPlatform.ClockLoad;

/// <summary>Asks the simulator for its time and computes by how much it is wrong, in real time: half of the way there and back is subtracted.</summary>
internal sealed class ClockProbe(HttpClient http, TimeProvider wall, DateTimeOffset epoch, double scale)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Asks until it is told to end.</summary>
    public async Task<IReadOnlyList<TimeSpan>> RunAsync(CancellationToken end)
    {
        var errors = new List<TimeSpan>();
        while (!end.IsCancellationRequested)
        {
            errors.Add(await AskAsync());
            await Task.Delay(Pause, wall, CancellationToken.None);
        }

        return errors;
    }

    private async Task<TimeSpan> AskAsync()
    {
        var asked = wall.GetUtcNow();
        var state = await http.GetStringAsync("/_sim/state");
        var middle = asked + ((wall.GetUtcNow() - asked) / 2);
        var told = DateTimeOffset.Parse((string)JsonNode.Parse(state)!["now"]!, CultureInfo.InvariantCulture);
        var right = epoch + ((middle - epoch) * scale);
        return ((told - right) / scale).Duration();
    }
}
