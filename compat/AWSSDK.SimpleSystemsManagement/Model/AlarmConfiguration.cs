namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The AlarmConfiguration structure of AWS Systems Manager.</summary>
public partial class AlarmConfiguration
{
    public List<Alarm> Alarms { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public bool? IgnorePollAlarmFailure { get; set; }
}
