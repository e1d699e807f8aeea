using System.Text.Json.Nodes;
using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading;
using LoadPlatform.Scenarios.Writing;

namespace LoadPlatform.Scenarios.Tests.Reading;

/// <summary>Makes scenario files that are right, of every step and criterion there is, from a seed.</summary>
internal sealed class GeneratedScenario(int seed)
{
    private readonly GeneratedValues _values = new(new Random(seed));
    private readonly List<string> _cohorts = [];
    private readonly List<int> _launches = [];
    private readonly List<JsonObject> _steps = [];
    private int _placed;
    private int _up;
    private bool _isSwarming;
    private bool _hasSwarmed;

    /// <summary>The file as maps, lists and values.</summary>
    public JsonObject Make()
    {
        for (var count = _values.Next(1, 12); count > 0; count--)
            _steps.Add(Step());
        _steps.Add(new() { ["action"] = "wait", ["seconds"] = 60 });
        var file = new JsonObject { ["name"] = $"generated-{seed}", ["steps"] = new JsonArray([.. _steps]) };
        if (_values.Maybe())
            file["description"] = _values.Text();
        if (_values.Maybe())
            file["assertions"] = new JsonObject(CriterionKeys.All.Where(key => _placed > 0 || !ScenarioMetrics.IsCalls(CriterionKeys.Create(key, 0).Metric)).Where(_ => _values.Maybe()).Select(key => KeyValuePair.Create<string, JsonNode?>(key, Limit(CriterionKeys.Create(key, 0)))));
        if (_values.Maybe())
            file["criteria"] = new JsonArray([.. Enumerable.Range(0, _values.Next(1, 5)).Select(number => new GeneratedCriterion(_values, _steps.Count).Make($"criterion {number}"))]);
        if (_values.Next(10) == 0)
            file["faults"] = new JsonArray(new JsonObject { ["kind"] = "latency", ["start"] = 3, ["once"] = true, ["why"] = _values.Text() });
        return file;
    }

    /// <summary>The file's text: as flow style (JSON), or as block style.</summary>
    public static string Text(JsonObject file, bool isFlow) => isFlow ? EscapeParameters(file.ToJsonString()) : YamlText.Write(file);

    private static string EscapeParameters(string json) => json.Replace("${", "$${", StringComparison.Ordinal);

    // Of calls less than were placed, as a ceiling, and no more, as a floor; no floor of 0.
    private JsonNode Limit(Criterion criterion)
    {
        var isFloor = criterion.Comparison == Comparison.AtLeast;
        return ScenarioMetrics.IsCalls(criterion.Metric) ? _values.Next(isFloor ? 1 : 0, isFloor ? _placed + 1 : _placed) : isFloor ? _values.Above(20) : _values.Number();
    }

    private JsonObject Step()
    {
        var step = _values.Next(12) switch
        {
            0 or 1 or 2 => Place(),
            3 => EndSome(),
            4 => EndAll(),
            5 or 6 => Condition(),
            7 => new() { ["action"] = "set_desired_count", ["count"] = _values.Next(20) },
            8 => Launch(),
            9 => Swarm(),
            10 => new() { ["action"] = "note", ["text"] = _values.Text() },
            _ => new() { ["action"] = "wait", ["seconds"] = _values.Above(600) },
        };
        if (_values.Maybe())
            step["name"] = $"step {_steps.Count} {_values.Next(3)}";
        return step;
    }

    private JsonObject Place()
    {
        var count = _values.Next(1, 50);
        (_placed, _up) = (_placed + count, _up + count);
        var step = new JsonObject { ["action"] = "place_calls", ["count"] = count };
        if (_values.Maybe())
            (step["rate"], step["rate_period_ms"]) = (Math.Max(0.01, _values.Above(10)), _values.Next(1, 5000));
        if (_values.Maybe())
            step["hold_seconds"] = 10_000 + _values.Above(600);
        if (_values.Maybe())
            step["fail_limit"] = _values.Next(count);
        if (_values.Maybe())
        {
            _cohorts.Add($"cohort-{_placed}-{_steps.Count}");
            step["cohort"] = _cohorts[^1];
        }

        return step;
    }

    private JsonObject EndSome()
    {
        var step = new JsonObject { ["action"] = "end_calls", ["mode"] = _values.Maybe() ? "graceful" : "abrupt" };
        if (_up == 0)
            return Place();

        if (_cohorts.Count > 0 && _values.Maybe())
        {
            // What is left of the others is not followed here: with nothing sure to be up no more is ended.
            step["cohort"] = _cohorts[^1];
            _cohorts.Clear();
            _up = 0;
            return step;
        }

        var count = _values.Next(1, _up + 1);
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
        var step = new JsonObject { ["action"] = _values.Maybe() ? "assert" : "wait_until" };
        var metric = Metric();
        step["metric"] = metric;
        var series = metric is JsonValue value ? value.GetValue<string>() : "";
        step["condition"] = ScenarioMetrics.IsCalls(series) && _placed == 1 ? ">=" : _values.Pick("<=", ">=", "==");
        step["value"] = series switch { "locust_failure_ratio" => 0.5, "distribution_max_over_mean" => 1.5, _ => 1 };
        step["timeout_seconds"] = 300;
        if (_values.Maybe() && !SeriesFacts.Of(series).IsPerEvent)
            step["for_seconds"] = _values.Above(300);
        return step;
    }

    private JsonNode Metric()
    {
        if (_values.Next(5) == 0)
        {
            var metric = new JsonObject { ["namespace"] = _values.Pick("AWS/ECS", "Custom/x#1"), ["name"] = _values.Pick("CPUUtilization", "a/b c{d}"), ["statistic"] = _values.Pick("Average", "Sum", "p99.9") };
            if (_values.Maybe())
                metric["dimensions"] = new JsonObject { ["ServiceName"] = _values.Pick("web", "a=b,c", "12"), ["TaskId"] = "${x}" };
            return metric;
        }

        string[] series = [.. ScenarioMetrics.All.Where(metric => !ScenarioMetrics.IsCalls(metric) || _placed > 0 && metric != "calls_current").Where(metric => _hasSwarmed || !metric.StartsWith("locust_", StringComparison.Ordinal))];
        return series[_values.Next(series.Length)];
    }

    private JsonObject Launch()
    {
        _launches.Add(_steps.Count);
        var step = new JsonObject { ["action"] = "launch_task", ["task_definition"] = _values.Pick("locust", "locust:3"), ["count"] = _values.Next(1, 5) };
        if (_values.Maybe())
            (step["cpu"], step["memory"]) = (1024, 2048);
        if (_values.Maybe())
            step["environment"] = new JsonObject { ["main"] = new JsonObject { ["A"] = _values.Text(), ["B"] = "" } };
        if (_values.Maybe())
            step["containers"] = new JsonObject { ["side"] = new JsonObject { ["command"] = new JsonArray(_values.Text(), "-x"), ["cpu"] = 256, ["environment"] = new JsonObject { ["C"] = _values.Text() } } };
        return step;
    }

    private JsonObject Swarm()
    {
        if (_isSwarming && _values.Maybe())
        {
            _isSwarming = false;
            return new() { ["action"] = "stop_swarm" };
        }

        if (_launches.Count > 0 && _values.Maybe())
        {
            var stop = new JsonObject { ["action"] = "stop_task" };
            if (_values.Maybe())
                stop["task"] = _launches[^1] + 1;
            else
                _launches.Clear();
            if (_launches.Count > 0)
                _launches.RemoveAt(_launches.Count - 1);
            return stop;
        }

        _isSwarming = _hasSwarmed = true;
        var step = new JsonObject { ["action"] = "swarm", ["users"] = _values.Next(1, 100), ["spawn_rate"] = Math.Max(0.01, _values.Above(10)) };
        if (_launches.Count > 1 || _launches.Count > 0 && _values.Maybe())
            step["task"] = _launches[_values.Next(_launches.Count)] + 1;
        if (_values.Maybe())
            (step["user_classes"], step["host"], step["run_time_seconds"]) = (new JsonArray("Reader", "Writer_2"), "http://127.0.0.1:8080/x", _values.Above(60));
        return step;
    }
}
