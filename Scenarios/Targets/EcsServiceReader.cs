using LoadPlatform.Contracts.Targets;
using LoadPlatform.Scenarios.Reading;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Targets;

/// <summary>Reads a target of kind ecs-service.</summary>
internal static class EcsServiceReader
{
    private const string NameForm = "a name (letters, digits, '-', '_'), an ARN or ssm:///path";
    private const string PathForm = "an absolute path of letters, digits, '.', '_', '-' and '/'";
    private const int LastPort = 65_535;

    public static Target Read(string name, FieldReader fields, ErrorList errors) => new()
    {
        Name = name,
        Kind = TargetDefaults.EcsService,
        Cluster = fields.Matching("cluster", Forms.EcsNameOrReference(), NameForm) ?? TargetDefaults.VoiceAgent,
        Service = fields.Matching("service", Forms.EcsNameOrReference(), NameForm) ?? TargetDefaults.VoiceAgent,
        Sessions = fields.Map("sessions") is { } sessions ? Sessions(new FieldReader(sessions, "sessions", errors)) : null,
        Metrics = fields.Map("metrics") is { } metrics ? Metrics(new FieldReader(metrics, "metrics", errors)) : null,
        Sipp = fields.Map("sipp") is { } sipp ? Sipp(new FieldReader(sipp, "sipp", errors)) : null,
        Baseline = BaselineReader.Read(fields, new Baseline(), errors),
    };

    private static SessionsSource Sessions(FieldReader fields)
    {
        var sessions = new SessionsSource
        {
            Table = fields.Matching("table", Forms.TableOrReference(), "a DynamoDB table's name or ssm:///path") ?? TargetDefaults.Table,
            HeartbeatMaxAgeSeconds = fields.Whole("heartbeat_max_age_seconds", 1, 3600) ?? TargetDefaults.HeartbeatMaxAgeSeconds,
        };
        fields.Finish();
        return sessions;
    }

    private static MetricsSource Metrics(FieldReader fields)
    {
        var metrics = new MetricsSource
        {
            Namespace = fields.Matching("namespace", Forms.MetricNamespace(), "a CloudWatch namespace") ?? TargetDefaults.Namespace,
            PipelineNamespace = fields.Matching("pipeline_namespace", Forms.MetricNamespace(), "a CloudWatch namespace") ?? TargetDefaults.PipelineNamespace,
            Dimensions = Dimensions(fields),
        };
        fields.Finish();
        return metrics;
    }

    private static Dictionary<string, string> Dimensions(FieldReader fields)
    {
        Dictionary<string, string> dimensions = new(StringComparer.Ordinal);
        foreach (var (name, _, value) in fields.Map("dimensions")?.Entries ?? [])
        {
            if (value is ScalarNode { IsNull: false } scalar && scalar.Text.Length is > 0 and <= 255)
                dimensions[name] = scalar.Text;
            else
                fields.ErrorAt(value.Position, $"the dimension '{name}' must be text of 1 to 255 characters, not {value.Kind}.");
        }

        return dimensions;
    }

    private static SippHost Sipp(FieldReader fields)
    {
        var remote = fields.Matching("remote", Forms.Remote(), "host:port, the host a name, an address or ssm:///path");
        if (remote is not null && int.Parse(Forms.Remote().Match(remote).Groups["port"].Value) is < 1 or > LastPort)
            fields.Error("remote", $"the port of 'remote' must be from 1 to {LastPort}.");
        var sipp = new SippHost
        {
            Instance = fields.Matching("instance", Forms.InstanceOrReference(), "an instance id, as i-0123456789abcdef0, or ssm:///path") ?? TargetDefaults.Instance,
            Remote = remote ?? TargetDefaults.Remote,
            Scenario = fields.Matching("scenario", Forms.AbsolutePath(), PathForm) ?? TargetDefaults.Scenario,
            Audio = fields.Matching("audio", Forms.AbsolutePath(), PathForm) ?? TargetDefaults.Audio,
        };
        fields.Finish();
        return sipp;
    }
}
