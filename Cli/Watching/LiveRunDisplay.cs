using LoadPlatform.Cli.Gateway;
using LoadPlatform.Cli.Printing;
using LoadPlatform.Contracts.Api;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace LoadPlatform.Cli.Watching;

/// <summary>A run on a terminal, drawn in place.</summary>
internal sealed class LiveRunDisplay(LiveDisplayContext live) : IRunDisplay
{
    private const int LastEvents = 8;

    private readonly Queue<string> _events = new();
    private RunView? _run;

    /// <summary>Draws while something watches.</summary>
    public static Task<T> DrawAsync<T>(IAnsiConsole terminal, Func<IRunDisplay, Task<T>> watch) =>
        terminal.Live(new Text("waiting for the run…")).StartAsync(live => watch(new LiveRunDisplay(live)));

    /// <inheritdoc />
    public void Show(RunView run)
    {
        _run = run;
        Draw();
    }

    /// <inheritdoc />
    public void Report(RunEvent runEvent) => Add($"{Display.Time(runEvent.At)}  {Display.Line(runEvent.Source)}: {Display.Line(runEvent.Message)}");

    /// <inheritdoc />
    public void Note(string text)
    {
        Add($"          {Display.Line(text)}");
        Draw();
    }

    private void Add(string line)
    {
        _events.Enqueue(line);
        if (_events.Count > LastEvents)
            _events.Dequeue();
    }

    private void Draw()
    {
        var rows = new List<IRenderable>();
        if (_run is { } run)
            rows.Add(Facts(run));
        rows.AddRange(_events.Select(static line => new Text(line, new Style(decoration: Decoration.Dim)) { Overflow = Overflow.Ellipsis }));

        var title = _run is null ? "run" : $"{_run.Scenario} on {_run.Target}";
        live.UpdateTarget(new Panel(new Rows(rows)).Header(Markup.Escape(Display.Line(title))).Expand());
    }

    private static Grid Facts(RunView run)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn();
        Add("state", run.Verdict is null ? run.Status.ToString() : $"{run.Status}: {run.Verdict}");
        if (run.Progress is { } progress)
        {
            Add("step", ProgressText.Step(progress));
            Add("target", ProgressText.Target(progress));
            Add("time", ProgressText.Time(progress));
        }

        return grid;

        void Add(string name, string value) => grid.AddRow(new Text(name, new Style(Color.Grey)), new Text(value));
    }
}
