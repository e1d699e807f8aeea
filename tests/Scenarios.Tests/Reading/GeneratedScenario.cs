using System.Text.Json.Nodes;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;
using LoadPlatform.Scenarios.Writing;

namespace LoadPlatform.Scenarios.Tests.Reading;

/// <summary>Makes scenario files that are right, of every step and criterion there is, from a seed.</summary>
internal sealed class GeneratedScenario(int seed)
{
    private static readonly string[] Texts = ["a", "yes", "12", "${x}", "$${x}", "a: b", "- c", "#d", "\"e\" 'f'", "\\g", "é ü 日本 🎉", "line\nline", "tab\there", "true", "~", "null", "{h}", "[i]", "&j", "*k", "!l", "%m", "@n", "> =", "|", "\u00A0", "\u2028", "\uFEFFo", ">="];

    private readonly Random _random = new(seed);
    private readonly List<string> _cohorts = [];
    private readonly List<int> _launches = [];
    private readonly List<JsonObject> _steps = [];
    private int _placed;
    private int _up;
    private bool _isSwarming;

    /// <summary>The file as maps, lists and values.</summary>
    public JsonObject Make()
    {
        for (var count = _random.Next(1, 12); count > 0; count--)
            _steps.Add(Step());
        var file = new JsonObject { ["name"] = $"generated-{seed}", ["steps"] = new JsonArray([.. _steps]) };
        if (Maybe())
            file["description"] = Text();
        if (Maybe())
            file["assertions"] = new JsonObject(CriterionKeys.All.Where(key => _placed > 0 || !ScenarioMetrics.IsCalls(CriterionKeys.Create(key, 0).Metric)).Where(_ => Maybe()).Select(key => KeyValuePair.Create<string, JsonNode?>(key, Number())));
        if (Maybe())
            file["criteria"] = new JsonArray([.. Enumerable.Range(0, _random.Next(1, 5)).Select(number => Criterion($"criterion {number}"))]);
        if (_random.Next(10) == 0)
            file["faults"] = new JsonArray(new JsonObject { ["kind"] = "latency", ["start"] = 3, ["once"] = true, ["why"] = Text() });
        return file;
    }

    /// <summary>The file's text: as flow style (JSON), or as block style.</summary>
    public static string Text(JsonObject file, bool isFlow) => isFlow ? EscapeParameters(file.ToJsonString()) : YamlText.Write(file);

    private static string EscapeParameters(string json) => json.Replace("${", "$${", StringComparison.Ordinal);

    private JsonObject Step()
    {
        var step = _random.Next(12) switch
        {
            0 or 1 or 2 => Place(),
            3 => EndSome(),
            4 => EndAll(),
            5 or 6 => Condition(),
            7 => new() { ["action"] = "set_desired_count", ["count"] = _random.Next(20) },
            8 => Launch(),
            9 => Swarm(),
            10 => new() { ["action"] = "note", ["text"] = Text() },
            _ => new() { ["action"] = "wait", ["seconds"] = Above(600) },
        };
        if (Maybe())
            step["name"] = $"step {_steps.Count} {_random.Next(3)}";
        return step;
    }

    private JsonObject Place()
    {
        var count = _random.Next(1, 50);
        (_placed, _up) = (_placed + count, _up + count);
        var step = new JsonObject { ["action"] = "place_calls", ["count"] = count };
        if (Maybe())
            (step["rate"], step["rate_period_ms"]) = (Above(10), _random.Next(1, 5000));
        if (Maybe())
            step["hold_seconds"] = Above(600);
        if (Maybe())
            step["fail_limit"] = _random.Next(count);
        if (Maybe())
        {
            _cohorts.Add($"cohort-{_placed}-{_steps.Count}");
            step["cohort"] = _cohorts[^1];
        }

        return step;
    }

    private JsonObject EndSome()
    {
        var step = new JsonObject { ["action"] = "end_calls", ["mode"] = Maybe() ? "graceful" : "abrupt" };
        if (_up == 0)
            return Place();

        if (_cohorts.Count > 0 && Maybe())
        {
            // What is left of the others is not followed here: with nothing sure to be up no more is ended.
            step["cohort"] = _cohorts[^1];
            _cohorts.Clear();
            _up = 0;
            return step;
        }

        var count = _random.Next(1, _up + 1);
        _up -= count;
        _cohorts.Clear();
        step["count"] = count;
        return step;
    }

    private JsonObject EndAll()
    {
        _cohorts.Clear();
        _up = 0;
        return new() { ["action"] = "end_all_calls" };
    }

    private JsonObject Condition()
    {
        var step = new JsonObject { ["action"] = Maybe() ? "assert" : "wait_until" };
        var metric = Metric();
        step["metric"] = metric;
        var isShare = metric is JsonValue value && value.GetValue<string>() == "locust_failure_ratio";
        step["condition"] = Pick("<=", ">=", "==");
        step["value"] = isShare ? 0.5 : 1;
        step["timeout_seconds"] = 300;
        if (Maybe() && !(metric is JsonValue name && SeriesFacts.Of(name.GetValue<string>()).IsPerEvent))
            step["for_seconds"] = Above(300);
        return step;
    }

    private JsonNode Metric()
    {
        if (_random.Next(5) == 0)
        {
            var metric = new JsonObject { ["namespace"] = Pick("AWS/ECS", "Custom/x#1"), ["name"] = Pick("CPUUtilization", "a/b c{d}"), ["statistic"] = Pick("Average", "Sum", "p99.9") };
            if (Maybe())
                metric["dimensions"] = new JsonObject { ["ServiceName"] = Pick("web", "a=b,c", "12"), ["TaskId"] = "${x}" };
            return metric;
        }

        string[] series = [.. ScenarioMetrics.All.Where(metric => !ScenarioMetrics.IsCalls(metric) || _placed > 0 && metric != "calls_current")];
        return series[_random.Next(series.Length)];
    }

    private JsonObject Launch()
    {
        _launches.Add(_steps.Count);
        var step = new JsonObject { ["action"] = "launch_task", ["task_definition"] = Pick("locust", "locust:3"), ["count"] = _random.Next(1, 5) };
        if (Maybe())
            (step["cpu"], step["memory"]) = (1024, 2048);
        if (Maybe())
            step["environment"] = new JsonObject { ["main"] = new JsonObject { ["A"] = Text(), ["B"] = "" } };
        if (Maybe())
            step["containers"] = new JsonObject { ["side"] = new JsonObject { ["command"] = new JsonArray(Text(), "-x"), ["cpu"] = 256, ["environment"] = new JsonObject { ["C"] = Text() } } };
        return step;
    }

    private JsonObject Swarm()
    {
        if (_isSwarming && Maybe())
        {
            _isSwarming = false;
            return new() { ["action"] = "stop_swarm" };
        }

        if (_launches.Count > 0 && Maybe())
        {
            var stop = new JsonObject { ["action"] = "stop_task" };
            if (Maybe())
                stop["task"] = _launches[^1] + 1;
            else
                _launches.Clear();
            if (_launches.Count > 0)
                _launches.RemoveAt(_launches.Count - 1);
            return stop;
        }

        _isSwarming = true;
        var step = new JsonObject { ["action"] = "swarm", ["users"] = _random.Next(1, 100), ["spawn_rate"] = Above(10) };
        if (_launches.Count > 1 || _launches.Count > 0 && Maybe())
            step["task"] = _launches[_random.Next(_launches.Count)] + 1;
        if (Maybe())
            (step["user_classes"], step["host"], step["run_time_seconds"]) = (new JsonArray("Reader", "Writer_2"), "http://127.0.0.1:8080/x", Above(60));
        return step;
    }

    private JsonObject Criterion(string name)
    {
        var criterion = new JsonObject { ["name"] = name, ["metric"] = Pick("running_task_count", "sessions_per_task", "ActiveCount", "locust_users"), ["condition"] = Pick("<=", ">=", "<", ">"), ["value"] = Above(20) };
        switch (_random.Next(6))
        {
            case 0:
                criterion["aggregation"] = Pick("last", "min", "max", "mean", "p95", "p99.9", "rate");
                criterion["value"] = Maybe() ? Pick("+10%", "-5.25%", "+0%") : Above(20);
                break;
            case 1:
                (criterion["aggregation"], criterion["threshold"]) = (Pick("time_above", "time_below"), Above(5));
                break;
            case 2:
                (criterion["aggregation"], criterion["over_seconds"]) = (Pick("mean", "max", "p50"), 5);
                break;
            case 3:
                (criterion["for_seconds"], criterion["within_seconds"]) = (5, 5.5);
                break;
            case 4:
                criterion["percent_of_time"] = Above(100);
                break;
        }

        if (Maybe())
            criterion["severity"] = Pick("fail", "warn", "evidence");
        if (Maybe())
            criterion["window"] = Window();
        return criterion;
    }

    private JsonNode Window()
    {
        var (from, to) = (_random.Next(_steps.Count) + 1, _steps.Count);
        var window = _random.Next(5) switch
        {
            0 => new JsonObject { ["step"] = from },
            1 => new JsonObject { ["from"] = from, ["to"] = to },
            2 when from < to => new JsonObject { ["after"] = from },
            3 => new JsonObject { ["to"] = to },
            _ => new JsonObject { ["settle_seconds"] = 1 },
        };
        if (Maybe())
            window["settle_seconds"] = Above(2);
        return window;
    }

    private bool Maybe() => _random.Next(2) == 0;

    private string Text() => $"{Texts[_random.Next(Texts.Length)]}{Texts[_random.Next(Texts.Length)]}".Trim() is { Length: > 0 } text ? text : "x";

    private string Pick(params string[] words) => words[_random.Next(words.Length)];

    private JsonNode Number() => Maybe() ? JsonValue.Create(_random.Next(10_000)) : JsonValue.Create(_random.NextDouble() * 1e6);

    private double Above(double most) => Maybe() ? Math.Ceiling(_random.NextDouble() * most) : Math.Max(1e-6, _random.NextDouble() * most);
}
