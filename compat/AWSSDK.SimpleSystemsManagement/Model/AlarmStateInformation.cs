namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The AlarmStateInformation structure of AWS Systems Manager.</summary>
public partial class AlarmStateInformation
{
    public string Name { get; set; }

    public ExternalAlarmState State { get; set; }
}
