# SPDX-License-Identifier: CC0-1.0
# GPU instances at Exoscale. Values are in terraform.tfvars.json; what is not there, OpenTofu asks for.
terraform {
  required_providers {
    exoscale = {
      source = "exoscale/exoscale"
    }
  }
}

variable "name" { type = string }
variable "instance_type" { type = string }
variable "zone" { type = string }
variable "instances" { type = number }
variable "disk_gb" { type = number }

variable "image" {
  type        = string
  description = "Name of a template of the zone"
}

variable "ssh_key_name" {
  type        = string
  description = "Name of a key registered with your account"
}

variable "admin_cidr" {
  type        = string
  description = "Your own address as a range, such as 203.0.113.7/32: nobody else may connect"
}

data "exoscale_template" "training" {
  zone = var.zone
  name = var.image
}

resource "exoscale_security_group" "training" {
  name = var.name
}

resource "exoscale_security_group_rule" "ssh" {
  security_group_id = exoscale_security_group.training.id
  type              = "INGRESS"
  protocol          = "TCP"
  start_port        = 22
  end_port          = 22
  cidr              = var.admin_cidr
}

resource "exoscale_compute_instance" "training" {
  count              = var.instances
  zone               = var.zone
  name               = "${var.name}-${count.index + 1}"
  type               = var.instance_type
  template_id        = data.exoscale_template.training.id
  disk_size          = var.disk_gb
  ssh_keys           = [var.ssh_key_name]
  security_group_ids = [exoscale_security_group.training.id]
}

output "addresses" {
  value = exoscale_compute_instance.training[*].public_ip_address
}
