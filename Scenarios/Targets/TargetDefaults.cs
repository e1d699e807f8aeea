namespace LoadPlatform.Scenarios.Targets;

/// <summary>What targets.yaml need not say.</summary>
public static class TargetDefaults
{
    /// <summary>The kind of a target that is an ECS service called by SIPp.</summary>
    public const string EcsService = "ecs-service";

    /// <summary>The kind of a target that is a Locust stack.</summary>
    public const string LoadStack = "load-stack";

    /// <summary>The voice-agent stack's cluster and service.</summary>
    public const string VoiceAgent = "voice-agent-poc-poc-voice-agent";

    /// <summary>Where the voice-agent stack keeps its sessions.</summary>
    public const string Table = "ssm:///voice-agent/dynamodb/session-table-name";

    /// <summary>How old a heartbeat may be, in seconds: three are written in that time.</summary>
    public const int HeartbeatMaxAgeSeconds = 90;

    /// <summary>The namespace of the voice-agent stack's session metrics.</summary>
    public const string Namespace = "VoiceAgent/Sessions";

    /// <summary>The namespace of the voice-agent stack's latency metrics.</summary>
    public const string PipelineNamespace = "VoiceAgent/Pipeline";

    /// <summary>The voice-agent stack's SIPp instance.</summary>
    public const string Instance = "ssm:///voice-agent/sipp/instance-id";

    /// <summary>The SIP address that the voice-agent stack is called at.</summary>
    public const string Remote = "ssm:///voice-agent/sipp/remote:5060";

    /// <summary>SIPp's scenario file on its instance.</summary>
    public const string Scenario = "/opt/sipp/scenarios/uac_asterisk.xml";

    /// <summary>The folder of SIPp's audio files on its instance.</summary>
    public const string Audio = "/opt/sipp/audio/calls_pcmu/";
}
